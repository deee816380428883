namespace Leeway.Core.Alerts;

/// <summary>How urgent an alert is: <see cref="Page"/>, <see cref="Ticket"/>, or a name of the user's own.</summary>
public readonly record struct Severity
{
    readonly string? _name;

    public Severity(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _name = name;
    }

    /// <summary>Wakes a person now.</summary>
    public static Severity Page { get; } = new("page");

    /// <summary>Is looked at within days.</summary>
    public static Severity Ticket { get; } = new("ticket");

    /// <summary>What an error-budget policy tells: nobody has to act at once.</summary>
    public static Severity Notice { get; } = new("notice");

    /// <summary>The default value's name is that of a ticket.</summary>
    public string Name => _name ?? "ticket";

    public bool Equals(Severity other) => Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
