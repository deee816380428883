using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Silencing;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>Which silences are in force, by what their authors were told; no restart loses one or brings one back.</summary>
/// <param name="clocksAgree">False if the wall clock jumps, by a minute and a half at most, so that a silence may have expired by it.</param>
sealed class SilencesCheck(bool clocksAgree, Findings findings)
{
    readonly TimeSpan _clockError = clocksAgree ? TimeSpan.Zero : 3.Minutes;

    readonly Dictionary<string, GivenState> _given = new(StringComparer.Ordinal);
    IReadOnlyList<Silence> _documented = [];
    DateTimeOffset _edge;

    public void IsOrdered(GivenSilence silence, Task<bool> given) =>
        _given.Add(silence.Id, new GivenState(silence, given));

    public void EndIsOrdered(string id, Task<bool> ended) => _given[id].Ends.Add(ended);

    /// <summary>A tick was committed; who was answered by then was answered before anybody was told of an alert.</summary>
    public void Ticked(DateTimeOffset edge, IReadOnlyList<Silence> documented, bool isDurable)
    {
        (_edge, _documented) = (edge, documented);
        foreach (var given in _given.Values)
        {
            Hear(given, isDurable);
        }
    }

    /// <summary>Leeway stopped within a tick: whoever was answered in it was told that it is kept.</summary>
    public void Crashed(bool isDurable)
    {
        foreach (var given in _given.Values.Where(given => given.IsAnswered))
        {
            Hear(given, isDurable);
        }
    }

    void Hear(GivenState given, bool isDurable)
    {
        var was = given.IsInForce;
        if (given.Given is { IsCompletedSuccessfully: true } answer)
        {
            findings.Unless(answer.Result, $"the silence {given.Silence.Id} was refused");
            (given.IsInForce, given.Given) = (answer.Result, null);
        }
        foreach (var end in given.Ends.Where(end => end.IsCompletedSuccessfully).ToList())
        {
            findings.Unless(!end.Result || given.IsInForce, $"{given.Silence.Id} was ended and was not in force");
            given.IsInForce &= !end.Result;
            given.Ends.Remove(end);
        }
        given.IsInForce &= _edge < given.Silence.Until;
        given.IsKept = (given.IsKept && was == given.IsInForce) || isDurable;
    }

    /// <summary>True if nobody was to be told of it at the last tick.</summary>
    public bool Holds(string slo, string severity) =>
        _given.Values.Any(given => given.Holds(slo, severity, _edge))
        || _documented.Any(silence => Matches(silence, slo) && IsAt(silence, _edge));

    /// <summary>True if a silence may have held it back about now.</summary>
    public bool MayHold(string slo, string severity) =>
        _given.Values.Any(given => given.Matches(slo, severity)) || _documented.Any(silence => Matches(silence, slo));

    /// <summary>Leeway starts over from a commit: no answer will come any more to what was ordered before.</summary>
    public void Restarted(IReadOnlyDictionary<string, string> entries, DateTimeOffset now)
    {
        foreach (var given in _given.Values)
        {
            var (id, isThere) = (given.Silence.Id, entries.ContainsKey($"silence/{given.Silence.Id}"));
            var isCertain = given.IsKept && given.Given is null && given.Ends.Count == 0;
            if (isCertain && given.Silence.Until > now + _clockError)
            {
                findings.Unless(isThere || !given.IsInForce, $"the silence {id} was lost by a restart");
                findings.Unless(!isThere || given.IsInForce, $"a restart brought the silence {id} back");
            }
            (given.IsInForce, given.IsKept, given.Given) = (isThere, true, null);
            given.Ends.Clear();
        }
    }

    static bool Matches(Silence silence, string slo) => silence.Objectives.Contains(slo);

    static bool IsAt(Silence silence, DateTimeOffset at) =>
        silence.Time is Schedule.Once { Span: var span } && span.From <= at && at < span.Until;
}
