namespace Leeway.Engine.Records;

/// <summary>Who did something, by name.</summary>
/// <remarks>The default value is Leeway itself, whose name nobody else can have.</remarks>
public readonly record struct Person
{
    public const int NameMax = 200;

    const string LeewayName = "leeway";

    readonly string? _name;

    Person(string? name) => _name = name;

    /// <summary>Leeway, for what it does by itself.</summary>
    public static Person Leeway => default;

    public string Name => _name ?? LeewayName;

    /// <summary>Reads the name of somebody else than Leeway.</summary>
    /// <param name="problem">Why it is none, as a sentence with what to do; empty if it is one.</param>
    public static bool TryParse(string? text, out Person person, out string problem)
    {
        var name = text?.Trim();
        problem =
            RecordText.Trouble(name, NameMax, isOneLine: true) is { } trouble ? $"Say who you are: a name {trouble}."
            : LeewayName.Equals(name, StringComparison.OrdinalIgnoreCase)
                ? $"'{LeewayName}' is what Leeway does by itself; say who you are."
            : "";
        person = problem.Length == 0 ? new Person(name) : default;
        return problem.Length == 0;
    }

    /// <exception cref="ArgumentException">It is not the name of somebody else than Leeway.</exception>
    public static Person Named(string name) =>
        TryParse(name, out var person, out var problem) ? person : throw new ArgumentException(problem, nameof(name));

    /// <summary>As a database has it.</summary>
    internal static Person Kept(string name) => name == LeewayName ? default : new Person(name);

    public override string ToString() => Name;
}
