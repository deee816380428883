using System.CommandLine;
using Leeway.Core.Agreements;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary><c>leeway agree sign PATH…</c>: writes a person's approval into the agreement's document, to be committed by that person.</summary>
static class SignCommand
{
    public static Command Create()
    {
        var (paths, slo, party) = (AgreeOptions.Paths(), AgreeOptions.Slo(), AgreeOptions.Party());
        var person = new Option<string>("--person")
        {
            HelpName = "WHO",
            Description = "who says yes, as named among the approvers; you, by git's user.email, if left out",
            DefaultValueFactory = _ => Git.Email() ?? "",
        };
        var command = new Command("sign", "Write an approval of the terms as they are; commit it to make it count.")
        {
            paths,
            slo,
            party,
            person,
        };
        command.SetAction(parsed =>
            AgreedFiles.Use(
                parsed.GetRequiredValue(paths),
                parsed.GetValue(slo),
                files => Sign(files, parsed.GetValue(party), parsed.GetValue(person)!)
            )
        );
        return command;
    }

    static int Sign(AgreedFiles files, Party party, string person)
    {
        if (files.Entries is not [var entry])
        {
            return Refuse($"there are {files.Entries.Count} agreements; '--slo' says which one is meant");
        }
        var today = TimeProvider.System.GetUtcNow().UtcDay;
        if (Objection(entry, party, person, today) is { } objection)
        {
            return Refuse(objection);
        }
        var file = files.Files.Single(file => file.Path == entry.Place.File);
        var signedFile = AgreementFile.WithApproval(file, entry, party, person, today);
        // What was written must read as exactly one approval more.
        if (signedFile is null || Reread(files, signedFile, entry) is not { } now || !IsOneMore(entry, now))
        {
            return Refuse(
                $"the approvals in {file.Path} cannot be added to as they are written; write 'approvals:' as a list of lines"
            );
        }
        try
        {
            AtomicFile.Write(file.Path, signedFile.Text);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
        Console.Write(AgreementText.Of(Server.Api.AgreementView.Of(now.Standing(today, []))));
        Console.WriteLine($"Written to {file.Path}. It counts once {person} has committed it.");
        return ExitCode.Success;
    }

    static string? Objection(AgreementEntry entry, Party party, string person, DateOnly today)
    {
        var approvers = entry.Agreement.Of(party);
        if (person.Length == 0)
        {
            return "git knows no user.email; '--person' says who agrees";
        }
        if (!approvers.Includes(person))
        {
            var named = string.Join(", ", approvers.Technical.Concat(approvers.Business));
            return named.Length == 0
                ? $"nobody is named who could agree for {party.Word()}; add approvers to the Agreement '{entry.Agreement.Name}'"
                : $"'{person}' is no approver of {party.Word()}; these are: {named}";
        }
        return entry
            .Standing(today, [])
            .Parties[(int)party]
            .Approvals.Any(one => one.Person.Equals(person, StringComparison.OrdinalIgnoreCase))
            ? $"{person} has approved these terms already"
            : null;
    }

    static AgreementEntry? Reread(AgreedFiles files, DocumentFile changed, AgreementEntry entry) =>
        ConfigurationLoader
            .Load([.. files.Files.Select(file => file.Path == changed.Path ? changed : file)])
            .Configuration?.Agreements.FirstOrDefault(one => one.Agreement.Name == entry.Agreement.Name);

    static bool IsOneMore(AgreementEntry before, AgreementEntry now) =>
        now.Agreement.Approvals.SkipLast(1).SequenceEqual(before.Agreement.Approvals)
        && now.Agreement.Approvals.Count == before.Agreement.Approvals.Count + 1
        && Terms.Of(now.Objective) == Terms.Of(before.Objective);

    static int Refuse(string why)
    {
        Console.Error.WriteLine($"leeway: {why}.");
        return ExitCode.Refused;
    }
}
