using System.Diagnostics.Metrics;

namespace Leeway.Engine.Measuring;

/// <summary>What the engine measures about itself: scrape success, evaluation lag, delivery delay, commits.</summary>
public sealed class EngineMeter : IDisposable
{
    public const string Name = "Leeway.Engine";

    // From a local disk's flush to ticks of an hour; the exporter's own bounds are meant for milliseconds.
    static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries =
        [
            0.001,
            0.0025,
            0.005,
            0.01,
            0.025,
            0.05,
            0.1,
            0.25,
            0.5,
            1,
            2.5,
            5,
            10,
            30,
            60,
            300,
            1800,
        ],
    };

    readonly Meter _meter = new(Name);
    readonly Counter<long> _scrapes;
    readonly Histogram<double> _scrapeSeconds;
    readonly Histogram<double> _lagSeconds;
    readonly Histogram<double> _commitSeconds;
    readonly Histogram<double> _deliverySeconds;
    readonly Counter<long> _deliveries;
    readonly Counter<long> _reloads;

    public EngineMeter()
    {
        _scrapes = _meter.CreateCounter<long>("leeway.scrapes", description: "Scrapes, by job and outcome.");
        _scrapeSeconds = _meter.CreateHistogram<double>(
            "leeway.scrape.duration",
            "s",
            "From the request to the last byte.",
            tags: null,
            advice: Seconds
        );
        _lagSeconds = _meter.CreateHistogram<double>(
            "leeway.evaluation.lag",
            "s",
            "From a tick's edge until its alerts were decided.",
            tags: null,
            advice: Seconds
        );
        _commitSeconds = _meter.CreateHistogram<double>(
            "leeway.commit.duration",
            "s",
            "Writing and flushing one tick's commit.",
            tags: null,
            advice: Seconds
        );
        _deliverySeconds = _meter.CreateHistogram<double>(
            "leeway.delivery.delay",
            "s",
            "From the instant that an alert speaks of until a receiver took it.",
            tags: null,
            advice: Seconds
        );
        _deliveries = _meter.CreateCounter<long>(
            "leeway.deliveries",
            description: "Deliveries that ended, by receiver and outcome."
        );
        _reloads = _meter.CreateCounter<long>(
            "leeway.reloads",
            description: "Configurations that were read, by outcome."
        );
    }

    public void Scraped(string job, bool answered, TimeSpan duration)
    {
        _scrapes.Add(1, new("job", job), new("outcome", answered ? "answered" : "failed"));
        _scrapeSeconds.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("job", job));
    }

    public void Evaluated(TimeSpan lag) => _lagSeconds.Record(lag.TotalSeconds);

    public void Committed(TimeSpan duration, bool durable) =>
        _commitSeconds.Record(
            duration.TotalSeconds,
            new KeyValuePair<string, object?>("outcome", durable ? "durable" : "memory")
        );

    public void Delivered(string receiver, string outcome, TimeSpan delay)
    {
        _deliveries.Add(1, new("receiver", receiver), new("outcome", outcome));
        _deliverySeconds.Record(delay.TotalSeconds, new KeyValuePair<string, object?>("receiver", receiver));
    }

    public void Reloaded(bool accepted) =>
        _reloads.Add(1, new KeyValuePair<string, object?>("outcome", accepted ? "accepted" : "refused"));

    /// <summary>Observes a figure whenever the metrics are read.</summary>
    public void Watch(string name, string unit, string description, Func<double> read) =>
        _meter.CreateObservableGauge(name, read, unit, description);

    /// <summary>Observes a figure of each source whenever the metrics are read.</summary>
    public void WatchSources(
        string name,
        string unit,
        string description,
        Func<IEnumerable<(string Source, double Value)>> read
    ) => _meter.CreateObservableGauge(name, () => Measured(read), unit, description);

    /// <summary>Observes what has been counted for each source since the start.</summary>
    public void WatchSourceCounts(
        string name,
        string unit,
        string description,
        Func<IEnumerable<(string Source, double Value)>> read
    ) => _meter.CreateObservableCounter(name, () => Measured(read), unit, description);

    static IEnumerable<Measurement<double>> Measured(Func<IEnumerable<(string Source, double Value)>> read) =>
        read()
            .Select(one => new Measurement<double>(one.Value, new KeyValuePair<string, object?>("source", one.Source)));

    public void Dispose() => _meter.Dispose();
}
