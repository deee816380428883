namespace Leeway.Core.Incidents;

/// <summary>What kind of fault it was: faults of one class have one remedy.</summary>
/// <param name="Cause">What was wrong, in a word of people's own like <c>bad-limit</c>; empty if nobody has said yet.</param>
public readonly record struct FaultClass(Trigger Trigger, string Cause, Detection Detection)
{
    /// <summary>How people speak of it, whoever detected it: <c>configuration-bad-limit</c>; empty if nobody has said anything.</summary>
    public string Name =>
        (Trigger, Cause ?? "") switch
        {
            (Trigger.Unknown, var cause) => cause,
            (var trigger, "") => WordOf(trigger),
            var (trigger, cause) => $"{WordOf(trigger)}-{cause}",
        };

    /// <summary>Reads a name as <see cref="Name"/> has it; what does not begin with a trigger is a cause.</summary>
    public static FaultClass Parse(string name)
    {
        var parts = name.Split('-', 2);
        return Enum.GetValues<Trigger>().Where(trigger => WordOf(trigger) == parts[0]).ToList() is [var found]
            ? new FaultClass(found, parts is [_, var cause] ? cause : "", Detection.Unknown)
            : new FaultClass(Trigger.Unknown, name, Detection.Unknown);
    }

    public static string WordOf(Trigger trigger) => trigger.ToString().ToLowerInvariant();

    public static string WordOf(Detection detection) => detection.ToString().ToLowerInvariant();
}
