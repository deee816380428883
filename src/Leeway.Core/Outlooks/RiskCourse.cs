using Leeway.Core.Chance;
using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>One risk as it goes under each of several sets of projects.</summary>
sealed class RiskCourse
{
    readonly Risk _risk;
    readonly Situation?[] _situations;
    readonly int[][] _sets;
    readonly bool _isImpactDrawn;

    // Of each set the place of its situation; the first set's situation is what happens to everybody.
    RiskCourse(Risk risk, IReadOnlyList<Situation?> bySet)
    {
        _risk = risk;
        List<Situation?> distinct = [bySet[0]];
        distinct.AddRange(bySet.Distinct().Where(situation => situation != bySet[0]));
        _situations = [.. distinct];
        _sets = [.. distinct.Select(situation => Places(bySet, situation))];
        _isImpactDrawn = distinct.Exists(situation => situation is { Impact.IsExact: false });
    }

    public static IReadOnlyList<RiskCourse> AllOf(RiskModel model, IReadOnlyList<ProjectSet> sets) =>
        [
            .. model.Risks.Select(
                (one, risk) => new RiskCourse(one.Risk, [.. sets.Select(set => model.SituationOf(risk, set))])
            ),
        ];

    public void Play(Horizon horizon, WindowMinutes minutes, ulong seed, int part)
    {
        var dice = Dice.Of(seed, _risk.Name, part);
        var rates = new double[_situations.Length];
        for (var year = 0; year < minutes.Years; year++)
        {
            var most = DrawRates(horizon, dice, rates);
            // As often as in the worst case; each set then has the incidents whose mark lies below its own rate.
            for (var left = dice.Poisson(most); left > 0; left--)
            {
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
        var everybody = 0.0;
        for (var place = 0; place < rates.Length; place++)
        {
            var cost = mark < rates[place] ? _situations[place]!.BadMinutes(detect, repair, impact) : 0;
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

    static int[] Places(IReadOnlyList<Situation?> bySet, Situation? situation) =>
        [.. bySet.Index().Where(one => one.Item == situation).Select(one => one.Index)];
}
