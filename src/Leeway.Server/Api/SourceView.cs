using Leeway.Client;
using Leeway.Core.Indicators;
using Leeway.Engine;
using Leeway.Engine.Querying;

namespace Leeway.Server.Api;

/// <summary>Servers that are asked for counts, as the API shows them.</summary>
static class SourceView
{
    public static IEnumerable<SourceDetail> All(EngineSnapshot snapshot)
    {
        var slos = snapshot.Configuration.Objectives.ToLookup(
            watched => watched.Objective.Indicator.ColumnKey,
            watched => watched.Objective.Name,
            StringComparer.Ordinal
        );
        return snapshot.Sources.Select(source => new SourceDetail
        {
            Name = source.Name,
            Url = source.Url.ToString(),
            QueriesUnderWay = source.UnderWay,
            QueriesAsked = source.Asked,
            QueriesFailed = source.Failed,
            SamplesRead = source.Samples,
            FillLeftSeconds = source.FillLeft.TotalSeconds,
            FillAllSeconds = source.FillAll.TotalSeconds,
            FillError = source.FillTrouble,
            Slis =
            [
                .. source
                    .Slis.OrderBy(sli => sli.Indicator, StringComparer.Ordinal)
                    .Select(sli => Of(sli, source, slos[sli.ColumnKey])),
            ],
        });
    }

    /// <summary>The server that is asked for an SLI; null if it is scraped, or was just added.</summary>
    public static AskedDetail? Of(Indicator indicator, EngineSnapshot snapshot)
    {
        if (indicator.Asked is not { } asked || snapshot.Asked(indicator) is not { } state)
        {
            return null;
        }
        var slos = snapshot
            .Configuration.Objectives.Where(watched => watched.Objective.Indicator.ColumnKey == indicator.ColumnKey)
            .Select(watched => watched.Objective.Name);
        return Of(state, snapshot.Sources.Single(source => source.Name == asked.Source), slos);
    }

    static AskedDetail Of(AskedState sli, QuerySourceState source, IEnumerable<string> slos) =>
        new()
        {
            Sli = sli.Indicator,
            Slos = [.. slos],
            Source = source.Name,
            Url = source.Url.ToString(),
            State =
                sli.Trouble is not null ? "failed"
                : sli.KnownUntil is null ? "unknown"
                : "answered",
            CountedUntil = sli.KnownUntil,
            Approximate = sli.Approximate,
            Error = sli.Trouble,
            FailingSince = sli.FailingSince,
            RetryAt = sli.RetryAt,
            Targets = sli.Targets,
        };
}
