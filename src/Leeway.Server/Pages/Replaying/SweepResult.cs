using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>All that the page says of a sweep.</summary>
public sealed record SweepResult
{
    public required string Sentence { get; init; }

    /// <summary>The front by its numbers; behind it the default, unless that is one of them.</summary>
    public required IReadOnlyList<SweepRow> Rows { get; init; }
    public required ScatterView Told { get; init; }
    public required ScatterView BudgetGone { get; init; }

    public static SweepResult Of(SweepDetail sweep)
    {
        var all = sweep.Front.Select((swept, at) => (swept, PageText.Number(at + 1))).ToList();
        if (sweep.Front.All(swept => swept.Document != sweep.Standard.Document))
        {
            all.Add((sweep.Standard, SweepRow.Default));
        }
        return new SweepResult
        {
            Sentence =
                $"{PageText.Count(sweep.Settings, "setting")} tried on {PageText.Count(sweep.Events, "event")}. No other tells as much with as few pages, as soon, as {(sweep.Front.Count == 1 ? "this one" : "these")}.",
            Rows = [.. all.Select(one => SweepRow.Of(one.swept, one.Item2))],
            Told = ScatterView.Told(all),
            BudgetGone = ScatterView.BudgetGone(all),
        };
    }
}
