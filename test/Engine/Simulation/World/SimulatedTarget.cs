using System.Net;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Collecting.Worlds;
using Leeway.Engine.Tests.Simulation.Machine;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>One address of a service: the processes behind it, and how well it can be heard.</summary>
sealed class SimulatedTarget(string service, string instance, Lie lie, Weather weather, Random random)
{
    // One fewer than what counts as two writers on one series, which is a rule of its own.
    const int DeathsMax = 3;

    readonly bool _statesStart = random.Next(2) == 0;
    readonly bool _showsZero = random.Next(2) == 0;
    readonly List<(WorldProcess Process, DateTimeOffset BornInTick)> _alive = [];
    Hearing _hearing;
    bool _isCalm;
    bool _isIdle;
    int _deaths;
    int _downFor = random.Next(4) == 0 ? random.Next(1, 30) : 0;
    bool _isOlderThanLeeway = random.Next(2) == 0;

    public string Service => service;
    public string Instance => instance;
    public bool IsHonest => lie is Lie.None;

    /// <summary>Lives through a tick.</summary>
    /// <param name="edge">The tick's end.</param>
    /// <param name="errorShare">Of its events.</param>
    /// <param name="isIdle">Nobody asks it anything.</param>
    /// <param name="isCalm">Nothing goes wrong any more.</param>
    public void Pass(DateTimeOffset edge, double errorShare, bool isIdle, bool isCalm)
    {
        (_isIdle, _isCalm) = (isIdle, isCalm);
        _hearing = isCalm ? Hearing.Answers : DrawHearing();
        _downFor = isCalm ? 0 : _downFor - 1;
        if (_alive.Count == 0 && _downFor <= 0)
        {
            Start(edge);
        }
        if (lie is Lie.HasTwoWriters && !isCalm && _alive.Count == 1)
        {
            Start(edge);
        }
        foreach (var (process, _) in _alive)
        {
            Serve(process, errorShare, isCalm);
        }
        if (!isCalm && _deaths < DeathsMax && random.NextDouble() < weather.Death)
        {
            _deaths++;
            _alive.Clear();
            _downFor = random.Next(3) == 0 ? random.Next(1, 9) : 0;
            if (_downFor == 0)
            {
                Start(edge);
                Serve(_alive[0].Process, errorShare, isCalm);
            }
        }
        if (isCalm && _alive.Count > 1)
        {
            _alive.RemoveAt(0);
        }
    }

    /// <summary>Answers a scrape.</summary>
    /// <param name="edge">For which Leeway asks.</param>
    /// <param name="arrived">Told when the whole page is with Leeway.</param>
    public (Reply Reply, ServedPage? Page) Ask(DateTimeOffset edge, Action<ServedPage> arrived)
    {
        if (_alive.Count == 0 || _hearing is Hearing.RefusesConnections)
        {
            return (new Reply(Soon(), null), null);
        }
        if (_hearing is Hearing.NeverAnswers)
        {
            return (Reply.Never, null);
        }
        if (_hearing is Hearing.HasAnError)
        {
            return (new Reply(Soon(), HttpStatusCode.InternalServerError), null);
        }
        var (process, born) = _alive[random.Next(_alive.Count)];
        var lines = PageText.Of(process, _statesStart, _isCalm ? Lie.None : lie, random);
        var text = string.Concat(lines.Select(line => $"{line}\n"));
        var page = new ServedPage(this, edge, process, PageText.Values(lines), PageText.StartSeconds(lines), born);
        var after = _hearing switch
        {
            Hearing.AnswersLate => random.Next(4_000, 9_900).Milliseconds,
            Hearing.AnswersTooLate => random.Next(10_001, 14_000).Milliseconds,
            _ => Soon(),
        };
        return _hearing is Hearing.IsCutOff
            ? (new Reply(after, HttpStatusCode.OK, Cut(text)), null)
            : (new Reply(after, HttpStatusCode.OK, text) { Arrives = () => arrived(page) }, page);
    }

    TimeSpan Soon() => random.Next(1, 300).Milliseconds;

    string Cut(string text) => text[..random.Next(1, text.Length)].TrimEnd('\n');

    Hearing DrawHearing()
    {
        if (random.NextDouble() < weather.Unheard)
        {
            return (Hearing)random.Next((int)Hearing.AnswersTooLate, (int)Hearing.IsCutOff + 1);
        }
        return random.NextDouble() < weather.Late ? Hearing.AnswersLate : Hearing.Answers;
    }

    void Start(DateTimeOffset edge)
    {
        var process = new WorldProcess(edge.ToUnixTimeSeconds() - random.Next(2, 14) - (_isOlderThanLeeway ? 3600 : 0));
        if (_showsZero || _isOlderThanLeeway)
        {
            process.Counters["200"] = _isOlderThanLeeway ? 1000 : 0;
        }
        _isOlderThanLeeway = false;
        _alive.Add((process, edge));
    }

    void Serve(WorldProcess process, double errorShare, bool isCalm)
    {
        if (_isIdle)
        {
            return;
        }
        var events = random.Next(isCalm || errorShare > 0 ? 5 : 0, 40);
        var bad = (int)Math.Round(events * errorShare);
        if (!isCalm && errorShare == 0 && random.Next(12) == 0)
        {
            bad = Math.Min(events, 1);
        }
        process.Serve("200", events - bad);
        process.Serve("500", (bad + 1) / 2);
        process.Serve("503", bad / 2);
    }
}
