using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

/// <summary>When an alert that comes and goes stays open.</summary>
public sealed class AlertCourseTests
{
    static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    static readonly FlapDamping Damping = new()
    {
        Times = 3,
        Within = 10.Minutes,
        Calm = 4.Minutes,
    };

    // A letter a minute: + fires and - does not, O open and . closed.
    [Theory]
    [InlineData("--++--+--", "..OO..O..")]
    [InlineData("+-+-+----------", "O.O.OOOOO......")] // the third time is open until four minutes were calm
    [InlineData("+-+-+---+----------", "O.O.OOOOOOOOO......")] // a return within the calm begins it anew
    [InlineData("+----+----+----+", "O....O....O....O")] // too far apart: only two within ten minutes
    [InlineData("+-+-+++++++++++-", "O.O.OOOOOOOOOOO.")] // firing for long is no flapping
    public void It_stays_open_once_it_has_begun_too_often_until_it_has_been_calm(string fires, string open) =>
        Assert.Equal(open, string.Concat(Run(fires, Damping).Select(course => course.IsOpen ? 'O' : '.')));

    [Fact]
    public void Without_damping_it_is_open_while_it_fires() =>
        Assert.Equal("O.O.O.O.", string.Concat(Run("+-+-+-+-", null).Select(course => course.IsOpen ? 'O' : '.')));

    [Fact]
    public void What_is_quiet_for_long_is_forgotten_and_what_fires_for_long_stands_still()
    {
        Assert.Equal(AlertCourse.None, Run("+-+-+" + new string('-', 20), Damping).Last());
        var firing = Run(new string('+', 20), Damping).TakeLast(5).Distinct();
        Assert.Equal(new AlertCourse { IsFiring = true, IsOpen = true }, Assert.Single(firing));
    }

    [Fact]
    public void It_does_as_a_plain_reading_of_the_rule_says() =>
        Gen.Char["+-"]
            .Array[1, 80]
            .Sample(letters =>
            {
                var fires = new string(letters);
                Assert.Equal(Plainly(fires), Run(fires, Damping).Select(course => course.IsOpen));
            });

    static IEnumerable<AlertCourse> Run(string fires, FlapDamping? damping)
    {
        var course = AlertCourse.None;
        for (var minute = 0; minute < fires.Length; minute++)
        {
            yield return course = course.Next(fires[minute] == '+', damping, Start + minute.Minutes, 1.Minutes);
        }
    }

    // With the whole past before the eyes at each minute.
    static List<bool> Plainly(string fires)
    {
        List<bool> open = [];
        int? calmSince = null;
        for (var now = 0; now < fires.Length; now++)
        {
            var began = Enumerable
                .Range(0, now + 1)
                .Count(minute =>
                    now - minute < 10 && fires[minute] == '+' && (minute == 0 || fires[minute - 1] == '-')
                );
            var isRestless = now > 0 && open[now - 1] && began >= 3;
            calmSince = fires[now] == '+' ? null : calmSince ?? (isRestless ? now : null);
            open.Add(fires[now] == '+' || now - calmSince < 4);
            calmSince = open[now] ? calmSince : null;
        }
        return open;
    }
}
