using System.Globalization;
using Leeway.Client;
using Leeway.Core.Replay;
using Leeway.Documents.Native;

namespace Leeway.Server.Api;

/// <summary>A sweep as the command line shows it.</summary>
public static class SweepView
{
    public static SweepDetail Of(Sweep sweep) =>
        new(sweep.Settings, sweep.Events, Of(sweep.Standard), [.. sweep.Front.Select(Of)]);

    static SweptStrategyDetail Of(SweepOutcome outcome)
    {
        var (setting, report) = (outcome.Setting, outcome.Report);
        return new SweptStrategyDetail(
            setting.Target.Fraction,
            ReplayView.Of(report),
            AlertStrategyWriter.Write(
                setting.Strategy,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"At {setting.Target}, replayed: {report.Recall.Part} of {report.Recall.Whole} events told, {report.PagesPerMonth:0.##} pages a month."
                )
            )
        );
    }
}
