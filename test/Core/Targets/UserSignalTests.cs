using Leeway.Core.Targets;

namespace Leeway.Core.Tests.Targets;

public sealed class UserSignalTests
{
    [Fact]
    public void Tickets_that_follow_losses_correlate_wholly_whatever_their_scale() =>
        Assert.Equal(1, Of((0, 0), (0.1, 2), (0.2, 3), (0.9, 400)).Correlation);

    [Fact]
    public void Tickets_that_come_when_nothing_is_lost_speak_against_the_SLI() =>
        Assert.Equal(-1, Of((0.3, 0), (0.2, 1), (0, 9)).Correlation!.Value, 12);

    // Ranks 1.5 1.5 3 4 and 1 3 2 4: ρ = 3 / √(4.5 · 5) by hand.
    [Fact]
    public void Equal_days_share_their_rank() =>
        Assert.Equal(3 / Math.Sqrt(22.5), Of((0, 0), (0, 2), (0.2, 1), (0.5, 7)).Correlation!.Value, 12);

    [Fact]
    public void Where_nothing_changes_there_is_no_correlation() => Assert.Null(Of((0, 3), (0, 1), (0, 2)).Correlation);

    [Fact]
    public void Days_on_which_the_two_disagree_are_named_the_worst_first()
    {
        var signal = Of((0, 3), (0.4, 5), (0.02, 0), (0, 8), (0.5, 0), (0.001, 0));
        Assert.Equal([4, 1], signal.Missed.Select(day => day.Day.Day));
        Assert.Equal([5, 3], signal.Unnoticed.Select(day => day.Day.Day));
    }

    static UserSignal Of(params (double Lost, int Tickets)[] days) =>
        UserSignal.Of([
            .. days.Select((day, place) => new UserDay(new DateOnly(2026, 3, place + 1), day.Lost, day.Tickets)),
        ]);
}
