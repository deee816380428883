namespace Leeway.Ledger;

/// <summary>Where the counts of a span came from: every origin that any of its ticks names.</summary>
/// <remarks>The default value is of a span that holds nothing.</remarks>
public readonly record struct Origins
{
    readonly byte _bits;

    Origins(int bits) => _bits = (byte)bits;

    public static Origins None => default;

    public bool IsNone => _bits == 0;

    public static Origins Of(Origin origin) => origin is Origin.None ? None : new(1 << (int)origin);

    public static Origins operator |(Origins one, Origins other) => new(one._bits | other._bits);

    public bool Contains(Origin origin) => (_bits & (1 << (int)origin)) != 0;

    /// <summary>The origins by their names, in alphabetical order: "Generated, Scraped"; "None" if there is none.</summary>
    public override string ToString()
    {
        var names = Enum.GetValues<Origin>().Where(Contains).Select(origin => origin.ToString());
        return IsNone ? nameof(None) : string.Join(", ", names.Order(StringComparer.Ordinal));
    }
}
