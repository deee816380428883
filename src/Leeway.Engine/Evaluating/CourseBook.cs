using Leeway.Core.Alerts;

namespace Leeway.Engine.Evaluating;

/// <summary>How alerts have come and gone of late, and what of that has changed since the last commit.</summary>
/// <param name="courses">By the alerts' keys.</param>
sealed class CourseBook(IEnumerable<KeyValuePair<string, AlertCourse>> courses)
{
    readonly Dictionary<string, AlertCourse> _courses = new(courses, StringComparer.Ordinal);
    readonly HashSet<string> _changes = new(StringComparer.Ordinal);

    public IEnumerable<string> Alerts => _courses.Keys;

    public AlertCourse Of(string alert) => _courses.GetValueOrDefault(alert, AlertCourse.None);

    public void Set(string alert, AlertCourse course)
    {
        if (Of(alert) == course)
        {
            return;
        }
        if (course == AlertCourse.None)
        {
            _courses.Remove(alert);
        }
        else
        {
            _courses[alert] = course;
        }
        _changes.Add(alert);
    }

    public void Forget(Func<string, bool> isGone)
    {
        foreach (var alert in _courses.Keys.Where(isGone).ToList())
        {
            Set(alert, AlertCourse.None);
        }
    }

    /// <summary>The courses that changed since the last call; null for those that are forgotten.</summary>
    public IReadOnlyList<(string Alert, AlertCourse? Course)> TakeChanges()
    {
        var changes = _changes.Select(alert => (alert, _courses.GetValueOrDefault(alert))).ToList();
        _changes.Clear();
        return changes;
    }
}
