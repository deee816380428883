using Leeway.Core.Time;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

static class SilenceReader
{
    // Longer than that nobody is silent by intention: a Route would be the place.
    static readonly TimeSpan LengthMax = 31.Days;

    public static SilenceDeclaration? Read(Envelope envelope)
    {
        if (
            envelope.Spec?.Map([
                .. SloChoice.Keys,
                "severities",
                "from",
                "until",
                "duration",
                "recurrence",
                "timeZone",
                "author",
                "reason",
            ])
            is not { } spec
        )
        {
            return null;
        }
        var slos = SloChoice.Read(spec);
        var severities = ReadSeverities(spec.Optional("severities"));
        var time = ScheduleReader.Read(spec);
        if (time is Schedule.Once { Span.Length: var length } && length > LengthMax)
        {
            spec.Error(
                spec.Has("until") ? "until" : "duration",
                $"a silence of {DurationText.Format(length)} is longer than {DurationText.Format(LengthMax)}",
                "let it expire and write it anew, or take the SLO out of the Route"
            );
        }
        var author = spec.Required("author", "say who answers for it")?.Word(lengthMax: 200);
        var reason = spec.Required("reason", "say why: people will ask why nobody was told")?.Word();
        if (envelope.Metadata is not { } metadata || time is null || author is null || reason is null)
        {
            return null;
        }
        var silence = new Silence
        {
            Name = metadata.Name,
            Objectives = new HashSet<string>(StringComparer.Ordinal),
            Severities = severities.Select(severity => severity.Name).ToHashSet(StringComparer.Ordinal),
            Of = slos.ToString(),
            Time = time,
            Author = author,
            Reason = reason,
        };
        return new SilenceDeclaration(silence, slos, severities);
    }

    static List<Reference> ReadSeverities(Value? list)
    {
        var items = list?.Items() ?? [];
        if (list is { Node: ListNode } && items.Count == 0)
        {
            list.Error($"{list.Path} is empty", "leave 'severities' out to hold back all");
        }
        return [.. items.Select(Reference.Read).OfType<Reference>()];
    }
}
