using Leeway.Core.Changes;
using Leeway.Core.Gates;
using Leeway.Core.Policies;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>Keeps what gates answered. An answer that cannot be kept is given all the same.</summary>
sealed partial class DecisionBook(LeewayEngine engine, ILogger<DecisionBook> logger)
{
    // A pipeline asks once a change; who asks more often in an hour is looking, not changing.
    const int KeptAnHour = 1000;

    readonly Lock _gate = new();
    DateTimeOffset _hour;
    int _kept;

    /// <returns>True if it is kept.</returns>
    public async Task<bool> Keep(GateAnswer answer, ProposedChange change, CancellationToken cancellation)
    {
        if (!MayKeep(answer.AsOf))
        {
            return false;
        }
        var decision = new GateDecision
        {
            Service = change.Service,
            Kind = change.Kind.Name,
            Release = change.Version,
            Author = change.Author,
            Outcome = Stances.NameOf(answer.Outcome),
            Judged = Stances.NameOf(answer.Judged),
            Held = Stances.NameOf(answer.Held),
            Reasons = [.. answer.Reasons.Select(reason => reason.ToString())],
            PolicyVersion = answer.PolicyVersion,
            Token = answer.TokenUsed ?? "",
            At = answer.AsOf,
        };
        try
        {
            return await engine.Records.Add(decision, Person.Leeway, cancellation) is not null;
        }
        catch (RecordException trouble)
        {
            NotKept(logger, change.Service, trouble.Message);
            return false;
        }
    }

    bool MayKeep(DateTimeOffset at)
    {
        lock (_gate)
        {
            if (at - _hour >= 1.Hours || at < _hour)
            {
                (_hour, _kept) = (at, 0);
            }
            if (++_kept == KeptAnHour + 1)
            {
                TooMany(logger, KeptAnHour);
            }
            return _kept <= KeptAnHour;
        }
    }

    [LoggerMessage(1300, LogLevel.Error, "A gate's answer for {Service} was given and not kept: {Reason}")]
    static partial void NotKept(ILogger logger, string service, string reason);

    [LoggerMessage(
        1301,
        LogLevel.Warning,
        "Gates answered {Most} times within an hour; what they answer until it is over is not kept. Who only looks should ask by GET"
    )]
    static partial void TooMany(ILogger logger, int most);
}
