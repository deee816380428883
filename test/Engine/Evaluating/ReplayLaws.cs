using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>What a replay promises: it tells what the running engine would have told, tick by tick, over the same history.</summary>
public sealed class ReplayLaws
{
    static readonly Window.Rolling SloWindow = new(60.Minutes);

    static readonly FlapDamping Damping = new()
    {
        Times = 2,
        Within = 20.Minutes,
        Calm = 7.Minutes,
    };

    static readonly Gen<Minute[]> Pasts = Gen.OneOf(
            Gen.Int[1, 2000].Select(total => new Minute(total, 0)).Array[1, 30],
            Gen.Select(Gen.Int[1, 2000], Gen.Int[1, 100])
                .Select((total, part) => new Minute(total, total / part))
                .Array[1, 15],
            Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3])
                .Select((total, bad) => new Minute(total, Math.Min(total, bad)))
                .Array[1, 30],
            Gen.Const(new Minute(0, 0)).Array[1, 10],
            Gen.Const((Minute)default).Array[1, 10]
        )
        .Array[1, 8]
        .Select(parts => parts.SelectMany(part => part).ToArray());

    static readonly Gen<AlertTier> Tiers = Gen.Select(
        Gen.Int[1, 40],
        Gen.Double[0, 1],
        Gen.OneOf(1.0, 2, 14.4, 100),
        Gen.Int[0, 7],
        Gen.Int[0, 4],
        Gen.Int[0, 4],
        Gen.Bool,
        (minutes, part, factor, kind, @for, keep, isGuarded) =>
            new AlertTier
            {
                Severity = (kind & 1) == 0 ? Severity.Page : Severity.Ticket,
                LongWindow = minutes.Minutes,
                ShortWindow = Math.Max(1, (int)(minutes * part)).Minutes,
                BurnRate = new BurnRate(factor),
                IsInclusive = (kind & 2) == 0,
                IsByUsualTraffic = kind >= 6,
                For = (@for % 3).Minutes,
                KeepFiring = (keep % 3).Minutes,
                LowTraffic = isGuarded ? LowTraffic.Default : null,
            }
    );

    [Fact]
    public void A_replay_tells_what_the_evaluator_told_of_the_same_ticks() =>
        Gen.Select(Pasts, Tiers.Array[1, 3], Gen.Bool)
            .Sample(
                (past, tiers, isDamped) =>
                {
                    // Two tiers of one name have one state in the book.
                    var strategy = new AlertStrategy("any", [.. tiers.DistinctBy(tier => tier.Name)], null)
                    {
                        Flapping = isDamped ? Damping : null,
                    };

                    Assert.Equal(Live(past, strategy), Replayed(past, strategy));
                },
                iter: 300
            );

    // What people were told is what a receiver of everything was sent.
    static List<string> Live(Minute[] past, AlertStrategy strategy)
    {
        using var script = new EvaluationScript(SloWindow) { Strategy = strategy, Step = 1.Minutes };
        List<string> alerts = [];
        Dictionary<string, (Occasion Occasion, DateTimeOffset? Told)> open = [];
        foreach (var minute in past)
        {
            _ = minute.IsKnown ? script.Feed(1.Minutes, minute.Total, minute.Bad) : script.Close(1.Minutes);
            var news = script.Tell().ToLookup(news => (news.Severity, news.Status));
            foreach (var (severity, (occasion, told)) in open.ToList())
            {
                if (!script.Book.Occasions.Any(one => one.Severity == severity))
                {
                    Assert.Equal(told is null ? 0 : 1, news[(severity, AlertStatus.Resolved)].Count());
                    alerts.Add(Text(occasion, script.Now, told));
                    open.Remove(severity);
                }
            }
            foreach (var occasion in script.Book.Occasions)
            {
                var told = news[(occasion.Severity, AlertStatus.Firing)].Any() ? script.Now : (DateTimeOffset?)null;
                open[occasion.Severity] = (occasion, open.GetValueOrDefault(occasion.Severity).Told ?? told);
            }
        }
        alerts.AddRange(open.Values.Select(one => Text(one.Occasion, null, one.Told)));
        alerts.Sort(StringComparer.Ordinal);
        return alerts;
    }

    static List<string> Replayed(Minute[] past, AlertStrategy strategy)
    {
        var history = new CountHistory(
            EvaluationScript.Start,
            1.Minutes,
            [.. past.Select(minute => minute.Total)],
            [.. past.Select(minute => minute.Bad)],
            [.. past.Select(minute => minute.IsKnown ? 1.Minutes : TimeSpan.Zero)]
        );
        var alerts = StrategyReplay.Run(history, strategy, new Target(0.999m), SloWindow.Length, TimeSpan.Zero);
        return
        [
            .. alerts
                .Select(alert =>
                    Text(
                        alert.Severity.Name,
                        alert.Rule,
                        alert.Span.From,
                        alert.IsOpen ? null : alert.Span.Until,
                        alert.Told
                    )
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    static string Text(Occasion occasion, DateTimeOffset? until, DateTimeOffset? told) =>
        Text(occasion.Severity, occasion.Rule, occasion.Since, until, told);

    static string Text(
        string severity,
        string rule,
        DateTimeOffset from,
        DateTimeOffset? until,
        DateTimeOffset? told
    ) => $"{severity} by {rule} from {from:HH:mm} until {Text(until) ?? "now"}, told at {Text(told) ?? "no time"}";

    static string? Text(DateTimeOffset? at) => at?.ToString("HH:mm", null);

    readonly record struct Minute
    {
        public Minute(double total, double bad) => (Total, Bad, IsKnown) = (total, bad, true);

        public double Total { get; }
        public double Bad { get; }
        public bool IsKnown { get; }
    }
}
