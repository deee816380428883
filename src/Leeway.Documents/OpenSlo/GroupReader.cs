using System.Globalization;
using Leeway.Core.Indicators;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads by which labels an SLO is grouped.</summary>
static class GroupReader
{
    public const string ByAnnotation = "by";
    public const string MaxAnnotation = "groups-max";

    // They tell parts of one event apart, not events.
    static readonly string[] PartLabels = ["le", "quantile"];

    /// <summary>Null without groups, and after a problem.</summary>
    /// <param name="method">How the SLO counts; null after a problem.</param>
    public static GroupRule? Read(Metadata metadata, string? method)
    {
        var max = ReadMax(metadata.Own.GetValueOrDefault(MaxAnnotation), metadata.Own.ContainsKey(ByAnnotation));
        if (metadata.Own.GetValueOrDefault(ByAnnotation) is not { } by)
        {
            return null;
        }
        if (method is SliceReader.Timeslices or SliceReader.RatioTimeslices)
        {
            by.Error(
                $"{by.Path}: an SLO that counts slices ({method}) cannot be grouped",
                $"write 'budgetingMethod: {SliceReader.Occurrences}', or leave the annotation out"
            );
            return null;
        }
        return ReadLabels(by) is { } labels && max is not null ? new GroupRule(labels, max.Value) : null;
    }

    static List<string>? ReadLabels(Value by)
    {
        var text = by.Raw!;
        var labels = new List<string>();
        var isWrong = false;
        for (var start = 0; start <= text.Length; )
        {
            var comma = text.IndexOf(',', start);
            var end = comma < 0 ? text.Length : comma;
            var label = text[start..end].Trim();
            if (Trouble(label, labels) is var (what, remedy))
            {
                var at = start + (text[start..end].Length - text[start..end].TrimStart().Length);
                by.ErrorAt(
                    ((ScalarNode)by.Node).PlaceAt(Math.Min(at, Math.Max(0, text.Length - 1))),
                    $"{by.Path} {what}",
                    remedy
                );
                isWrong = true;
            }
            labels.Add(label);
            start = end + 1;
        }
        if (!isWrong && labels.Count > GroupRule.LabelsMax)
        {
            by.Error(
                $"{by.Path} names {labels.Count} labels",
                $"name at most {GroupRule.LabelsMax}: each makes more groups"
            );
            return null;
        }
        return isWrong ? null : labels;
    }

    static (string What, string Remedy)? Trouble(string label, List<string> before) =>
        label.Length == 0
            ? ("lacks a label's name", "write labels with commas between them, for example 'handler, method'")
        : !NamePatterns.IsSeriesLabel(label)
            ? (
                $"names {Quote.Of(label)}, which is no label of a series",
                "write letters, digits and underscores, with no digit and no two underscores in front"
            )
        : PartLabels.Contains(label, StringComparer.Ordinal)
            ? ($"names {Quote.Of(label)}, which tells no events apart", "name a label of the requests themselves")
        : before.Contains(label, StringComparer.Ordinal) ? ($"names {Quote.Of(label)} twice", "name it once")
        : null;

    static int? ReadMax(Value? max, bool isGrouped)
    {
        if (max is null)
        {
            return GroupRule.DefaultMax;
        }
        if (!isGrouped)
        {
            max.Error(
                $"{max.Path} limits nothing",
                $"add the annotation 'leeway.dev/{ByAnnotation}', or remove this one"
            );
            return null;
        }
        if (
            int.TryParse(max.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= GroupRule.LargestMax
        )
        {
            return number;
        }
        max.Error(
            $"{max.Path} is {Quote.Of(max.Raw!)}",
            $"write a whole number from 1 to {GroupRule.LargestMax}, in quotes"
        );
        return null;
    }
}
