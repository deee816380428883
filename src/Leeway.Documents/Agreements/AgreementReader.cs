using Leeway.Core.Agreements;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Agreements;

static class AgreementReader
{
    const int PeopleMax = 50;

    static readonly string[] Keys =
    [
        "slo",
        "authors",
        "approvers",
        "rationale",
        "basis",
        "description",
        "clarifications",
        "policy",
        "reviewed",
        "review",
        "approvals",
    ];

    public static AgreementDeclaration? Read(Envelope envelope)
    {
        if (envelope.Spec?.Map(Keys) is not { } spec)
        {
            return null;
        }
        var slo = Reference.Read(spec.Required("slo", "name the SLO that people agree on"));
        var authors = People(spec.Required("authors", "say who wrote it, for example 'authors: [ada@example.com]'"));
        var approvers = ReadApprovers(spec.Required("approvers", "say who agrees for product, development and sre"));
        var rationale = spec.Required("rationale", "say why these numbers: people will ask")?.Word(lengthMax: 5000);
        var basis = spec.Required("basis", $"say where the numbers come from: {string.Join(", ", BasisWords.All)}")
            ?.OneOf([.. BasisWords.All]);
        var review = spec.Required("review", "say by which day you look at it again, for example 2027-02-01")?.Day();
        var reviewed = spec.Optional("reviewed")?.Day();
        var approvals = spec.Optional("approvals")?.Items() ?? [];
        var read = approvals.Select(ApprovalReader.Read).ToList();
        if (reviewed > review)
        {
            spec.Error("reviewed", $"{spec.Path}.reviewed is after the next review", "set the day of the next one");
        }
        if (
            envelope.Metadata is not { } metadata
            || slo is null
            || authors is null
            || approvers is null
            || rationale is null
            || basis is null
            || review is null
            || read.Contains(null)
        )
        {
            return null;
        }
        var agreement = new Agreement
        {
            Name = metadata.Name,
            Slo = slo.Name,
            Authors = authors,
            Approvers = approvers,
            Rationale = rationale,
            Basis = Enum.GetValues<Basis>().First(one => one.Word() == basis),
            Description = spec.Optional("description")?.Word(lengthMax: 5000) ?? "",
            Clarifications = spec.Optional("clarifications")?.Word(lengthMax: 5000) ?? "",
            Policy = "",
            Reviewed = reviewed,
            Review = review.Value,
            Approvals = [.. read.OfType<Approval>()],
        };
        var policy = Reference.Read(spec.Optional("policy"));
        var place = new DocumentPlace(envelope.Place.File, envelope.Place.Line);
        return new AgreementDeclaration(agreement with { Policy = policy?.Name ?? "" }, slo, policy, approvals, place);
    }

    // A party that is left out has nobody who could agree; a lint says so.
    static List<Approvers>? ReadApprovers(Value? value)
    {
        if (value?.Map([.. PartyWords.All]) is not { } map)
        {
            return null;
        }
        var all = Enum.GetValues<Party>().Select(party => ReadApprovers(party, map.Optional(party.Word()))).ToList();
        return all.Contains(null) ? null : [.. all.OfType<Approvers>()];
    }

    // A list of people stands for business approvers of product, and for technical ones of the others.
    static Approvers? ReadApprovers(Party party, Value? value)
    {
        if (value is null)
        {
            return new Approvers(party, [], []);
        }
        if (value.Node is Yaml.ListNode)
        {
            return People(value) is not { } people ? null
                : party == Party.Product ? new Approvers(party, [], people)
                : new Approvers(party, people, []);
        }
        if (value.Map("technical", "business") is not { } map)
        {
            return null;
        }
        if (map.Misses("technical") && map.Misses("business"))
        {
            value.Error($"{value.Path} names nobody", "name 'technical' or 'business' approvers, or leave it out");
            return null;
        }
        var technical = map.Has("technical") ? People(map.Optional("technical")) : [];
        var business = map.Has("business") ? People(map.Optional("business")) : [];
        return technical is null || business is null ? null : new Approvers(party, technical, business);
    }

    static IReadOnlyList<string>? People(Value? list)
    {
        if (list is null)
        {
            return null;
        }
        var items = list.Items();
        if (list.Node is Yaml.ListNode && items.Count is 0 or > PeopleMax)
        {
            list.Error($"{list.Path} has {items.Count} people", $"name 1 to {PeopleMax}");
            return null;
        }
        var names = items.Select(item => item.Word(lengthMax: 200)).ToList();
        return names.Contains(null) || items.Count == 0 ? null : [.. names.OfType<string>()];
    }
}
