using System.Globalization;
using Leeway.Core.Replay;

namespace Leeway.Core.Tests.Replay;

/// <summary>What a way made of many outages, each an event or none.</summary>
sealed class OutageScore
{
    readonly List<double> _detections = [];
    readonly List<double> _resets = [];
    int _right;
    int _wrong;
    int _missed;

    public int Fired { get; private set; }

    public string Medians =>
        string.Create(CultureInfo.InvariantCulture, $"detect {Seconds(_detections)} s, reset {Seconds(_resets)} s");

    public void Add(StrategyReport report)
    {
        Fired += report.Alerts.Count > 0 ? 1 : 0;
        _right += report.Recall.Part;
        _missed += report.Missed.Count();
        _wrong += report.Alerts.Any(alert => alert.Worth == AlertWorth.Wrong) ? 1 : 0;
        _detections.AddRange(report.Detection.Median is { } detection ? [detection] : []);
        _resets.AddRange(report.Reset.Median is { } reset ? [reset] : []);
    }

    public override string ToString() => $"{_right} {_wrong} {_missed}";

    static string Seconds(List<double> seconds) =>
        Spread.Of(seconds).Median!.Value.ToString("0", CultureInfo.InvariantCulture);
}
