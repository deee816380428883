using System.Buffers;
using Leeway.Core.Series;
using Leeway.Documents;

namespace Leeway.Engine.Discovering;

/// <summary>The address that a target's labels stand for.</summary>
static class TargetAddress
{
    public const string Label = "__address__";
    public const string Scheme = "__scheme__";
    public const string Path = "__metrics_path__";
    public const string Parameter = "__param_";

    static readonly SearchValues<char> NotInAddress = SearchValues.Create("/?#@\\ ");

    /// <summary>True if both sets of labels stand for one address.</summary>
    public static bool IsSame(LabelSet one, LabelSet other) => Parts(one).SequenceEqual(Parts(other));

    /// <summary>The address and its host with port; else why there is none.</summary>
    public static (Uri? Address, string Host, string? Reason) Of(ScrapeJob job, LabelSet labels)
    {
        var (scheme, host) = (labels[Scheme], labels[Label]);
        if (host.Length == 0)
        {
            return (null, "", "it has no __address__");
        }
        if (scheme is not ("http" or "https"))
        {
            return (null, "", $"__scheme__ is '{scheme}', not http or https");
        }
        if (host.AsSpan().IndexOfAny(NotInAddress) >= 0)
        {
            return (null, "", $"__address__ is '{host}', not host:port");
        }
        host = HasPort(host) ? host : $"{host}:{(scheme == "https" ? 443 : 80)}";
        var path = labels[Path].StartsWith('/') ? labels[Path] : $"/{labels[Path]}";
        return Uri.TryCreate($"{scheme}://{host}{path}{Query(job, labels)}", UriKind.Absolute, out var address)
            ? (address, host, null)
            : (null, "", $"__address__ is '{host}', not host:port");
    }

    /// <summary>The path, and the names and values of the query behind it.</summary>
    public static (string Path, IReadOnlyList<(string Name, string Value)> Query) Split(string pathAndQuery)
    {
        var mark = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
        {
            return (pathAndQuery, []);
        }
        var pairs = pathAndQuery[(mark + 1)..]
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Decode(pair[0]), pair.Length > 1 ? Decode(pair[1]) : ""));
        return (pathAndQuery[..mark], [.. pairs]);
    }

    static IEnumerable<Label> Parts(LabelSet labels) =>
        labels.Where(label =>
            label.Name is Label or Scheme or Path || label.Name.StartsWith(Parameter, StringComparison.Ordinal)
        );

    // A label stands for a parameter's first value; further ones stay as the document has them.
    static string Query(ScrapeJob job, LabelSet labels)
    {
        var further = Split(job.Path)
            .Query.GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .SelectMany(pairs => pairs.Skip(1));
        var pairs = labels
            .Where(label => label.Name.StartsWith(Parameter, StringComparison.Ordinal))
            .Select(label => (Name: label.Name[Parameter.Length..], label.Value))
            .Concat(further)
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}");
        var query = string.Join('&', pairs);
        return query.Length > 0 ? $"?{query}" : "";
    }

    static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    static bool HasPort(string host) =>
        host.LastIndexOf(':') is var colon and > 0
        && colon > host.LastIndexOf(']')
        && (host[0] == '[' || host.IndexOf(':', StringComparison.Ordinal) == colon);
}
