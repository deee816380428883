using System.Security.Cryptography;
using System.Text;
using Leeway.Core.Objectives;

namespace Leeway.Core.Agreements;

/// <summary>What is agreed to: what an SLO counts, how much of it is to be good, and over which time.</summary>
/// <remarks>
/// Names, owners, words and alerts are not in it: they may change without asking anybody. The rule of the SLI is the one that the ledger's column is found by,
/// so a query that is only written differently keeps its approvals.
/// </remarks>
public sealed record Terms
{
    const int HashBytes = 16;

    Terms(string text, string summary)
    {
        Text = text;
        Summary = summary;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
    }

    /// <summary>Characters of <see cref="Hash"/>.</summary>
    public static int HashLength => 2 * HashBytes;

    /// <summary>All of it, a line each; the same on every machine.</summary>
    public string Text { get; }

    /// <summary>What stands in an approval: half of the text's SHA-256, in 32 small hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The promise in a few words: <c>99.9% over 30d rolling</c>.</summary>
    public string Summary { get; }

    public static Terms Of(Objective objective) =>
        new(
            $"""
            leeway terms 1
            target: {objective.Target}
            window: {objective.Window}{Anchor(objective.Window)}
            sli: {objective.Indicator.ColumnKey}
            slices: {objective.Slices?.ToString() ?? "none"}
            by: {objective.By?.ToString() ?? "none"}

            """.ReplaceLineEndings("\n"),
            $"{objective.Target} over {objective.Window}"
        );

    // A month from the 15th is another promise than one from the 1st.
    static string Anchor(Window window) =>
        window is Window.Calendar calendar ? $" from {calendar.Anchor:yyyy-MM-ddTHH:mm:ss}" : "";
}
