using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>How counts get into a column.</summary>
/// <param name="Within">The only time that counts are taken for; null for all.</param>
readonly record struct Filling(Origin Origin, Interval? Within)
{
    public static Filling Scraped { get; } = new(Origin.Scraped, Within: null);
}
