namespace Leeway.Core.Risks;

/// <summary>Looks at all sets of projects that fit, each made of the one before by a project more.</summary>
sealed class SetSearch
{
    // Sums of the same minutes in another order differ in their last digits.
    const double Hair = 1e-9;

    // The thousand sets of the last ten projects take a millisecond.
    const int ProjectsAtOnce = 10;

    readonly RiskModel _model;
    readonly double[] _weeks;
    readonly int[][] _touched;
    readonly double _engineerWeeks;
    readonly CancellationToken _stop;
    double _best;
    double _bestWeeks;

    public SetSearch(RiskModel model, double engineerWeeks, CancellationToken stop)
    {
        (_model, _engineerWeeks, _stop) = (model, engineerWeeks, stop);
        _weeks = [.. model.Projects.Select(project => project.Effort.Likely)];
        _touched =
        [
            .. Enumerable
                .Range(0, model.Projects.Count)
                .Select(place =>
                    model
                        .Risks.Index()
                        .Where(one => one.Item.Touching.Contains(place))
                        .Select(one => one.Index)
                        .ToArray()
                ),
        ];
    }

    public ProjectSet Best { get; private set; }

    public void Visit() => Visit(0, ProjectSet.None, 0, 0);

    // What a project changes are the risks that it touches; all others cost what they cost without it.
    void Visit(int place, ProjectSet chosen, double weeks, double saved)
    {
        if (place == _weeks.Length)
        {
            Look(chosen, weeks, saved);
            return;
        }
        if (_weeks.Length - place == ProjectsAtOnce)
        {
            _stop.ThrowIfCancellationRequested();
        }
        Visit(place + 1, chosen, weeks, saved);
        if (weeks + _weeks[place] <= _engineerWeeks)
        {
            var with = chosen.With(ProjectSet.Of(place));
            var more = 0.0;
            foreach (var risk in _touched[place])
            {
                more += _model.BadMinutesAYear(risk, chosen) - _model.BadMinutesAYear(risk, with);
            }
            Visit(place + 1, with, weeks + _weeks[place], saved + more);
        }
    }

    void Look(ProjectSet chosen, double weeks, double saved)
    {
        var isBetter = saved > _best + Hair || (saved > _best - Hair && weeks < _bestWeeks);
        if (isBetter && _model.IsPossible(chosen))
        {
            (Best, _best, _bestWeeks) = (chosen, saved, weeks);
        }
    }
}
