using System.Globalization;

namespace Leeway.Engine.Tests.Churn;

/// <summary>A process that serves requests evenly, and keeps counters as client libraries do.</summary>
sealed class Pod(string address, DateTimeOffset starts, DateTimeOffset ends, ChurnLoad load, Random random)
{
    long _requests;
    long _errors;

    public string Address => address;
    public DateTimeOffset Starts => starts;
    public DateTimeOffset Ends => ends;

    /// <summary>All that it ever served; call it when nobody asks it any more.</summary>
    public ChurnCounts AtEnd => ServeUntil(ends);

    public bool StatesStart => load.StatesStart;

    public bool LivesAt(DateTimeOffset instant) => starts <= instant && instant < ends;

    /// <summary>Serves what comes until then.</summary>
    public ChurnCounts ServeUntil(DateTimeOffset instant)
    {
        var due = (long)((instant - starts).TotalSeconds * load.RequestsPerSecond);
        for (; _requests < due; _requests++)
        {
            _errors += random.NextDouble() < load.ErrorShare ? 1 : 0;
        }
        return new ChurnCounts(_requests, _errors);
    }

    /// <summary>The page that it shows now; the series of errors is there since the first one.</summary>
    public string Page()
    {
        var page = $"# TYPE requests_total counter\nrequests_total {_requests}\n";
        if (_errors > 0)
        {
            page += $"# TYPE errors_total counter\nerrors_total{{code=\"500\"}} {_errors}\n";
        }
        var seconds = (starts - DateTimeOffset.UnixEpoch).TotalSeconds;
        return load.StatesStart
            ? string.Create(CultureInfo.InvariantCulture, $"{page}process_start_time_seconds {seconds:F2}\n")
            : page;
    }
}
