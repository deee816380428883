using Leeway.Core.Time;
using Leeway.Documents.Access;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads the connection details of a server that speaks Prometheus' HTTP API.</summary>
static class QuerySourceReader
{
    const int ConcurrencyMax = 64;
    const int SeriesMaxMax = 1_000_000;
    const int SamplesMaxMax = 50_000_000;
    static readonly TimeSpan BackFillMax = 1830.Days;

    public static QuerySource? Read(string name, FieldMap spec)
    {
        var details = spec.Required("connectionDetails", "write 'connectionDetails: {url: http://localhost:9090}'");
        // OpenSLO's own examples have a list here.
        if (details is { Node: ListNode { Items.Count: 1 } })
        {
            details = details.Items()[0];
        }
        if (
            details?.Map([
                "url",
                "delay",
                "timeout",
                "window",
                "concurrency",
                "seriesMax",
                "samplesMax",
                "backFill",
                .. AccessReader.Keys,
            ])
            is not { } map
        )
        {
            return null;
        }
        var url = map.Required("url", "write 'url: http://localhost:9090'") is { } text ? ReadUrl(text) : null;
        var delay = map.Optional("delay")?.Duration(TimeSpan.Zero, 1.Hours);
        var timeout = map.Optional("timeout")?.Duration(1.Milliseconds, 10.Minutes);
        var window = map.Optional("window")?.Duration(1.Seconds, 1.Days);
        var concurrency = map.Optional("concurrency")?.Whole(1, ConcurrencyMax);
        var seriesMax = map.Optional("seriesMax")?.Whole(1, SeriesMaxMax);
        var samplesMax = map.Optional("samplesMax")?.Whole(1, SamplesMaxMax);
        var access = AccessReader.Read(map, isCompressed: url?.Scheme == Uri.UriSchemeHttps);
        var (backFill, load) = ReadBackFill(map.Optional("backFill"));
        return url is null
            ? null
            : new QuerySource
            {
                Name = name,
                Url = url,
                Access = access,
                Delay = delay ?? QuerySource.DelayDefault,
                Timeout = timeout ?? QuerySource.TimeoutDefault,
                Window = window ?? QuerySource.WindowDefault,
                Concurrency = (int)(concurrency ?? QuerySource.ConcurrencyDefault),
                SeriesMax = (int)(seriesMax ?? QuerySource.SeriesMaxDefault),
                SamplesMax = (int)(samplesMax ?? QuerySource.SamplesMaxDefault),
                BackFill = backFill,
                BackFillLoad = load ?? QuerySource.LoadDefault,
            };
    }

    static (TimeSpan? Longest, decimal? Load) ReadBackFill(Value? value)
    {
        if (value is null)
        {
            return (null, null);
        }
        if (value.IsScalar)
        {
            value.RequireOff("write 'backFill: {longest: 30d, load: 0.5}', or 'backFill: off'");
            return (TimeSpan.Zero, null);
        }
        if (value.Map("longest", "load") is not { } map)
        {
            return (null, null);
        }
        var load = map.Optional("load");
        var share = load?.Number();
        if (share is <= 0 or > 1)
        {
            load!.Error($"{load.Path} is {load.Raw}", "write a share of the time, above 0 and at most 1");
        }
        return (map.Optional("longest")?.Duration(1.Minutes, BackFillMax), share);
    }

    static Uri? ReadUrl(Value value)
    {
        if (value.Word() is not { } text)
        {
            return null;
        }
        var isUrl =
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.Query.Length == 0
            && url.Fragment.Length == 0;
        if (!isUrl)
        {
            value.Error(
                $"{value.Path} is {Quote.Of(text)}",
                "write http(s)://host:port, and what stands before /api/v1"
            );
            return null;
        }
        if (url!.UserInfo.Length > 0)
        {
            value.Error(
                $"there is a user name or password in {value.Path}, and secrets do not belong in documents",
                "write basicAuth with a passwordFile or passwordEnv, and change the password, for it has been written down"
            );
            return null;
        }
        return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
    }
}
