using Leeway.Core.Policies;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>Reads actions: a word, or a word with what it needs: <c>gate: block</c>, <c>ticket: P1</c>.</summary>
static class PolicyActionReader
{
    const string Remedy = "write one of notify, page, ticket, ticket: P1, review, canaryOnly, gate: warn, gate: block";

    public static PolicyAction? Read(Value item)
    {
        if (item.Node is MapNode)
        {
            return ReadMap(item);
        }
        switch (item.Word())
        {
            case null:
                return null;
            case "notify":
                return new PolicyAction.Notify();
            case "page":
                return new PolicyAction.Page();
            case "ticket":
                return new PolicyAction.Ticket("");
            case "review":
                return new PolicyAction.Review();
            case "canaryOnly":
                return new PolicyAction.CanaryOnly();
            case var word:
                item.Error($"there is no action '{word}' without more", Remedy);
                return null;
        }
    }

    static PolicyAction? ReadMap(Value item)
    {
        if (item.Map("gate", "ticket") is not { } map || map.ExactlyOne("gate", "ticket") is not { } value)
        {
            return null;
        }
        if (map.Has("ticket"))
        {
            return value.Word(lengthMax: 20) is { } priority ? new PolicyAction.Ticket(priority) : null;
        }
        return StanceReader.Read(value, Stance.Warn, Stance.Block) is { } stance ? new PolicyAction.Gate(stance) : null;
    }
}
