using System.Net;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Simulation.Machine;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>A receiver of notifications with its good and bad times; remembers all that reached it.</summary>
sealed class SimulatedPager(string name, Weather weather, Random random)
{
    PagerMood _mood;
    int _moodFor;

    public string Name => name;

    public PagerMood Mood => _mood;

    /// <summary>Everything that reached it, refused or not.</summary>
    public List<Receipt> Receipts { get; } = [];

    public void Pass(bool isCalm)
    {
        _moodFor--;
        if (isCalm)
        {
            _mood = PagerMood.Takes;
        }
        else if (_moodFor <= 0)
        {
            var isWell = random.NextDouble() >= weather.PagerTrouble;
            _mood = isWell ? PagerMood.Takes : (PagerMood)random.Next(1, (int)PagerMood.TakesAndAnswersTooLate + 1);
            _moodFor = isWell ? 1 : random.Next(1, 8);
        }
    }

    /// <param name="ended">Told when the sender learns that this is over, whether it was taken or refused.</param>
    public (Reply Reply, Receipt? Receipt) Tell(string key, string body, TimeSpan now, Action ended)
    {
        var soon = random.Next(1, 200).Milliseconds;
        if (_mood is PagerMood.NeverAnswers)
        {
            return (Reply.Never, null);
        }
        if (_mood is PagerMood.CannotBeReached or PagerMood.IsBroken or PagerMood.IsBusy)
        {
            HttpStatusCode? status = _mood switch
            {
                PagerMood.IsBroken => HttpStatusCode.ServiceUnavailable,
                PagerMood.IsBusy => HttpStatusCode.TooManyRequests,
                _ => null,
            };
            return (new Reply(soon, status) { RetryAfter = _mood is PagerMood.IsBusy ? 30 : null }, null);
        }
        var receipt = new Receipt(name, key, body, now, _mood is not PagerMood.Refuses);
        Receipts.Add(receipt);
        var reply = _mood switch
        {
            PagerMood.Refuses => new Reply(soon, HttpStatusCode.BadRequest) { Arrives = ended },
            PagerMood.TakesAndBreaksOff => new Reply(soon, null),
            PagerMood.TakesAndAnswersTooLate => new Reply(11.Seconds, HttpStatusCode.OK),
            _ => new Reply(soon, HttpStatusCode.OK) { Arrives = ended },
        };
        return (reply, receipt);
    }
}
