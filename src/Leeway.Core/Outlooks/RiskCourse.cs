using Leeway.Core.Chance;
using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>One risk as it goes under each of several sets of projects.</summary>
sealed class RiskCourse
{
    // Under sixty sets they take a few milliseconds.
    const int StrikesAtOnce = 1024;

    readonly Risk _risk;
    readonly Situation?[] _situations;
    readonly int[][] _sets;
    readonly (Lever[] Distinct, int[] Places) _detects;
    readonly (Lever[] Distinct, int[] Places) _repairs;
    readonly bool _isImpactDrawn;

    // Of each set the place of its situation; the first set's situation is what happens to everybody.
    RiskCourse(Risk risk, IReadOnlyList<Situation?> bySet)
    {
        _risk = risk;
        List<Situation?> distinct = [bySet[0]];
        distinct.AddRange(bySet.Distinct().Where(situation => situation != bySet[0]));
        _situations = [.. distinct];
        _sets = [.. distinct.Select(situation => Places(bySet, situation))];
        _detects = Levers(situation => situation.Detect);
        _repairs = Levers(situation => situation.Repair);
        _isImpactDrawn = distinct.Exists(situation => situation is { Impact.IsExact: false });
    }

    public static IReadOnlyList<RiskCourse> AllOf(RiskModel model, IReadOnlyList<ProjectSet> sets) =>
        [
            .. model.Risks.Select(
                (one, risk) => new RiskCourse(one.Risk, [.. sets.Select(set => model.SituationOf(risk, set))])
            ),
        ];

    public void Play(Horizon horizon, WindowMinutes minutes, ulong seed, int part, CancellationToken stop)
    {
        var dice = Dice.Of(seed, _risk.Name, part);
        var rates = new double[_situations.Length];
        // Where every year has the same rates, the incidents of all years are as well drawn at once and dealt out.
        var draws = horizon.IsFrequencyDrawn ? minutes.Years : 1;
        stop.ThrowIfCancellationRequested();
        for (var draw = 0; draw < draws; draw++)
        {
            var most = DrawRates(horizon, dice, rates);
            // As often as in the worst case; each set then has the incidents whose mark lies below its own rate.
            for (var left = dice.Poisson(most * minutes.Years / draws); left > 0; left--)
            {
                if (left % StrikesAtOnce == 0)
                {
                    stop.ThrowIfCancellationRequested();
                }
                var year = horizon.IsFrequencyDrawn ? draw : (int)(dice.Uniform() * minutes.Years);
                Strike(minutes, year, dice, dice.Uniform() * most, rates);
            }
        }
    }

    double DrawRates(Horizon horizon, Dice dice, double[] rates)
    {
        var drawn = horizon.IsFrequencyDrawn ? _risk.Frequency.Draw(dice) : _risk.Frequency.PerYear;
        var most = 0.0;
        for (var place = 0; place < rates.Length; place++)
        {
            rates[place] = (_situations[place]?.RateAt(drawn) ?? 0) * horizon.Years;
            most = Math.Max(most, rates[place]);
        }
        return most;
    }

    void Strike(WindowMinutes minutes, int year, Dice dice, double mark, double[] rates)
    {
        var window = (int)(dice.Uniform() * minutes.Windows);
        var (detect, repair) = dice.Normals();
        var impact = _isImpactDrawn ? dice.Normals().First : 0;
        // Projects move few levers: what they leave alone is looked at once.
        Span<double> detects = stackalloc double[_detects.Distinct.Length];
        Span<double> repairs = stackalloc double[_repairs.Distinct.Length];
        Read(_detects.Distinct, detect, detects);
        Read(_repairs.Distinct, repair, repairs);
        var everybody = 0.0;
        for (var place = 0; place < rates.Length; place++)
        {
            var cost =
                mark < rates[place]
                    ? (detects[_detects.Places[place]] + repairs[_repairs.Places[place]])
                        * _situations[place]!.Impact.At(impact)
                    : 0;
            if (place == 0)
            {
                everybody = cost;
                minutes.AddToAll(year, window, cost);
                continue;
            }
            foreach (var set in _sets[place])
            {
                minutes.Add(set, year, window, cost - everybody);
            }
        }
    }

    static void Read(Lever[] levers, double z, Span<double> values)
    {
        for (var place = 0; place < levers.Length; place++)
        {
            values[place] = levers[place].At(z);
        }
    }

    // A situation that there is not, without a project, is never read.
    (Lever[], int[]) Levers(Func<Situation, Lever> of)
    {
        Lever[] distinct = [.. _situations.OfType<Situation>().Select(of).Distinct()];
        return (
            distinct,
            [.. _situations.Select(situation => situation is null ? 0 : Array.IndexOf(distinct, of(situation)))]
        );
    }

    static int[] Places(IReadOnlyList<Situation?> bySet, Situation? situation) =>
        [.. bySet.Index().Where(one => one.Item == situation).Select(one => one.Index)];
}
