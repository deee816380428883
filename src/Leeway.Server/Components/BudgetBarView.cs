namespace Leeway.Server.Components;

/// <summary>What is left of a budget as a bar: full at the left, empty at the right, and over the edge when overspent.</summary>
public sealed record BudgetBarView
{
    /// <summary>The filled part, from 0 to 100.</summary>
    public required double Percent { get; init; }

    /// <summary>True if more was spent than there is; then the filled part is what was spent beyond it.</summary>
    public required bool IsOverspent { get; init; }

    /// <summary>For a narrow column: "63.2%", "20% over".</summary>
    public required string Text { get; init; }

    /// <summary>For whoever does not see the bar.</summary>
    public required string Sentence { get; init; }

    /// <summary>For an SLO of which nothing is known: neither full nor empty.</summary>
    public static BudgetBarView Unknown { get; } =
        new()
        {
            Percent = 0,
            IsOverspent = false,
            Text = "unknown",
            Sentence = "nothing is known of the budget yet",
        };

    /// <param name="share">What is left of the window's budget; may be negative; null if nothing is known.</param>
    /// <param name="asCounted">The same without adjustments; null if there are none.</param>
    public static BudgetBarView Of(double? share, double? asCounted = null)
    {
        if (share is not { } remaining)
        {
            return Unknown;
        }
        var isOverspent = remaining < 0;
        var text = isOverspent ? $"{PageText.ShortShare(-remaining)} over" : PageText.ShortShare(remaining);
        return new BudgetBarView
        {
            Percent = Math.Clamp(Math.Abs(remaining), 0, 1) * 100,
            IsOverspent = isOverspent,
            Text = text,
            Sentence =
                (
                    isOverspent
                        ? $"overspent by {PageText.ShortShare(-remaining)} of the budget"
                        : $"{PageText.ShortShare(remaining)} of the budget left"
                ) + (asCounted is null ? "" : $"; as counted, {Of(asCounted).Sentence}"),
        };
    }
}
