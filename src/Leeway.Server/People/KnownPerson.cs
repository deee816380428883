using Leeway.Engine.Records;

namespace Leeway.Server.People;

/// <summary>A line of the people file.</summary>
/// <param name="TokenHash">The SHA-256 of their token.</param>
/// <param name="Parties">For whom they speak.</param>
public sealed record KnownPerson(Person Person, ReadOnlyMemory<byte> TokenHash, IReadOnlyList<string> Parties)
{
    public const string HashPrefix = "sha256:";

    /// <summary>As it stands in the file: <c>sha256:… Ada (product)</c>.</summary>
    public override string ToString() =>
        $"{HashPrefix}{Convert.ToHexStringLower(TokenHash.Span)} {Person}"
        + (Parties.Count > 0 ? $" ({string.Join(", ", Parties)})" : "");
}
