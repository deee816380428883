using Leeway.Client;
using Leeway.Core.Time;

namespace Leeway.Server.Tests.Pages;

/// <summary>What the API says, for views to be made of.</summary>
static class Samples
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static SloSummary Slo(string name = "checkout-success", string service = "checkout") =>
        new()
        {
            Name = name,
            DisplayName = name,
            Group = null,
            Service = service,
            Target = 0.9995m,
            Window = "30d rolling",
            BudgetRemaining = 0.632,
            BudgetRemainingUnadjusted = null,
            BudgetRemainingOfAccrued = 0.632,
            ErrorRatio = 0.000184,
            BurnNow = 0.4,
            Approximate = null,
            Watermark = Noon - 4.Seconds,
            StalenessSeconds = 4,
            IsStale = false,
            Firing = [],
            Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "shop" },
            Groups = null,
        };

    public static SloDetail Detail() =>
        new()
        {
            Summary = Slo(),
            Description = "",
            Indicator = new IndicatorDetail
            {
                Name = "checkout-success",
                Total = "+ orders_total",
                Kind = "bad",
                Part = "+ orders_failed_total",
                Job = null,
                Column = 0,
            },
            Asked = null,
            Slices = null,
            History = History(),
            AsOf = Noon,
            Budget = new BudgetDetail
            {
                From = Noon - 30.Days,
                Until = Noon,
                Total = 2_000_000,
                Bad = 368,
                CoveredSeconds = 30.Days.TotalSeconds,
                ProjectedTotal = 2_000_000,
                AllowedInWindow = 1000,
                Remaining = 0.632,
                RemainingOfAccrued = 0.632,
                ExhaustedInSeconds = 30.Hours.TotalSeconds,
                ExhaustionWindow = "1h",
            },
            Adjustments = [],
            Unadjusted = null,
            Tiers = [],
            TargetGone = null,
            Rules = [],
            Alerts = [],
            Targets = [],
            Anomalies = [],
        };

    /// <summary>A first version of the SLO of thirty days ago, and later ones.</summary>
    public static HistoryDetail History(params IReadOnlyList<(DateTimeOffset Since, string Change)> later) =>
        new()
        {
            Begins = null,
            Stitches = [],
            Revisions =
            [
                Revision(Noon - 30.Days),
                .. later.Select(change => Revision(change.Since) with { Changes = [change.Change] }),
            ],
        };

    public static AlertDetail Alert(string slo, string severity = "page", string state = "firing", int minutes = 5) =>
        new()
        {
            Id = state == "pending" ? null : $"{slo}-{severity}",
            Slo = slo,
            Group = null,
            Service = "checkout",
            Severity = severity,
            Rank = severity == "page" ? 0 : 1,
            Rule = "page-1h-5m",
            State = state,
            Since = Noon - minutes.Minutes,
            Told = state == "pending" ? "" : "5m and 1h above 14.4×: 21.3×, 18×",
            Reason = "5m and 1h above 14.4×: 20×, 19×",
            Cost = null,
            Runbook = "",
            Acknowledgement = null,
        };

    public static TargetDetail Target(string instance = "10.0.0.1:80", string? error = null) =>
        new()
        {
            Job = "checkout",
            Instance = instance,
            Address = $"http://{instance}/metrics",
            Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["job"] = "checkout" },
            Discovered = new Dictionary<string, string>(StringComparer.Ordinal) { ["__address__"] = instance },
            State = error is null ? "answered" : "failed",
            Error = error,
            LastScrape = Noon - 3.Seconds,
            LastAnswer = Noon - 3.Seconds,
            FailingSince = error is null ? null : Noon - 90.Seconds,
            DurationSeconds = error is null ? 0.012 : null,
            Samples = error is null ? 120 : null,
            CountedSeries = 8,
        };

    /// <summary>A server that is asked for one SLI, which did well three seconds ago.</summary>
    public static SourceDetail Source(params IReadOnlyList<AskedDetail> slis) =>
        new()
        {
            Name = "prometheus",
            Url = "http://prometheus.example:9090/",
            QueriesUnderWay = 1,
            QueriesAsked = 1200,
            QueriesFailed = 0,
            SamplesRead = 345_678,
            FillLeftSeconds = 18.Days.TotalSeconds,
            FillAllSeconds = 30.Days.TotalSeconds,
            FillError = null,
            Slis = slis.Count > 0 ? slis : [Asked()],
        };

    public static AskedDetail Asked(string sli = "checkout-success", string? error = null) =>
        new()
        {
            Sli = sli,
            Slos = [sli],
            Source = "prometheus",
            Url = "http://prometheus.example:9090/",
            State = error is null ? "answered" : "failed",
            CountedUntil = Noon - 45.Seconds,
            Approximate = null,
            Error = error,
            FailingSince = error is null ? null : Noon - 90.Seconds,
            RetryAt = error is null ? null : Noon + 30.Seconds,
            Targets = 3,
        };

    /// <summary>Four steps of a minute: two known ones, one without events, one without data.</summary>
    public static SloCharts Charts() =>
        new()
        {
            Slo = "checkout-success",
            Group = null,
            Range = "1h",
            From = Noon,
            Until = Noon + 4.Minutes,
            StepSeconds = 60,
            StartsMs = [.. Enumerable.Range(0, 4).Select(step => (Noon + step.Minutes).ToUnixTimeMilliseconds())],
            Total = [600, 1200, 0, 0],
            Bad = [6, 60, 0, 0],
            ErrorRatio = [0.01, 0.05, null, null],
            BudgetRemaining = [0.5, -0.2, -0.2, null],
            Windows = [new ChartWindow { Length = "5m", BurnRate = [10, 50, 50, null] }],
            Thresholds = [],
            Changes = [],
            Bands = [Band(0, 1, "generated"), Band(1, 3, "scraped"), Band(3, 4, "uncovered")],
        };

    static RevisionDetail Revision(DateTimeOffset since) =>
        new()
        {
            Since = since,
            Name = "checkout-success",
            Target = 0.9995m,
            Window = "30d rolling",
            Sli = "total: + orders_total; bad: + orders_failed_total",
            Slices = null,
            Changes = [],
        };

    static ChartBand Band(int from, int until, string kind) =>
        new()
        {
            From = Noon + from.Minutes,
            Until = Noon + until.Minutes,
            Kind = kind,
        };
}
