using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>How counts get into a column.</summary>
/// <param name="Within">The only time that counts are taken for; null for all.</param>
/// <param name="Rows">Gathers them, to be added row by row; null if they are added as they come.</param>
readonly record struct Filling(Origin Origin, Interval? Within, FilledRows? Rows = null)
{
    public static Filling Scraped { get; } = new(Origin.Scraped, Within: null);
}
