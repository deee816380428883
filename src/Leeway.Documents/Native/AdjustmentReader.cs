using Leeway.Core.Budgets;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

static class AdjustmentReader
{
    const decimal CountMax = 1e15m; // CountCorrection.CountMax

    static readonly string[] Keys =
    [
        "slos",
        "selector",
        "from",
        "until",
        "duration",
        "recurrence",
        "timeZone",
        "exclude",
        "correct",
        "author",
        "reason",
    ];

    public static AdjustmentDeclaration? Read(Envelope envelope)
    {
        if (envelope.Spec?.Map(Keys) is not { } spec)
        {
            return null;
        }
        var slos = SloChoice.Read(spec);
        var time = ScheduleReader.Read(spec);
        var effectValue = spec.ExactlyOne("exclude", "correct");
        AdjustmentEffect? effect =
            effectValue is null ? null
            : spec.Has("exclude") ? ReadExclude(effectValue)
            : ReadCorrect(effectValue);
        var author = spec.Required("author", "say who answers for it")?.Word(lengthMax: 200);
        var reason = spec.Required("reason", "say why: people will ask when they see the budget")?.Word();
        if (envelope.Metadata is not { } metadata || time is null || effect is null || author is null || reason is null)
        {
            return null;
        }
        var adjustment = new Adjustment
        {
            Name = metadata.Name,
            Objectives = [],
            Of = slos.ToString(),
            Time = time,
            Effect = effect,
            Author = author,
            Reason = reason,
            Place = new DocumentPlace(envelope.Place.File, envelope.Place.Line),
        };
        return new AdjustmentDeclaration(adjustment, slos, spec.Optional("from")!);
    }

    static AdjustmentEffect.Exclude? ReadExclude(Value value)
    {
        switch (value.Flag())
        {
            case true:
                return new AdjustmentEffect.Exclude();
            case false:
                value.Error($"{value.Path} is false", "write true, or write 'correct' in its place");
                return null;
            default:
                return null;
        }
    }

    static AdjustmentEffect.Correct? ReadCorrect(Value value)
    {
        if (value.Map("total", "bad") is not { } map)
        {
            return null;
        }
        if (map.Misses("total") && map.Misses("bad"))
        {
            value.Error($"{value.Path} is empty", "correct 'total', 'bad', or both");
            return null;
        }
        var total = ReadCount(map.Optional("total"));
        var bad = ReadCount(map.Optional("bad"));
        if (
            total is CountCorrection.Set { Count: var all }
            && bad is CountCorrection.Set { Count: var some }
            && some > all
        )
        {
            value.Error($"{value.Path} sets more bad events than events", "write a larger total, or fewer bad events");
        }
        return new AdjustmentEffect.Correct(total, bad);
    }

    // Null also after a problem, which is reported: the document is then not used.
    static CountCorrection? ReadCount(Value? value)
    {
        if (value?.Map("set", "add") is not { } map || map.ExactlyOne("set", "add") is not { } number)
        {
            return null;
        }
        var isSet = map.Has("set");
        if (number.Number() is not { } count)
        {
            return null;
        }
        if (count > CountMax || count < (isSet ? 0 : -CountMax))
        {
            number.Error(
                $"{number.Path} is {number.Raw}",
                $"write a number of events from {(isSet ? "0" : "-1e15")} to 1e15"
            );
            return null;
        }
        return isSet ? new CountCorrection.Set((double)count) : new CountCorrection.Add((double)count);
    }
}
