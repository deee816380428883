using Leeway.Core.Time;

namespace Leeway.Documents.Tests;

public sealed class SilenceTest
{
    static readonly IReadOnlyList<Silence> Silences = Loading.Good(ModelTest.Case("silence.yaml")).Silences;

    [Theory]
    [InlineData("2026-03-01T20:59:59Z", "ticket", null)]
    [InlineData("2026-03-01T21:00:00Z", "ticket", "2026-03-01T23:00:00Z")]
    [InlineData("2026-03-01T22:59:59Z", "ticket", "2026-03-01T23:00:00Z")]
    [InlineData("2026-03-01T23:00:00Z", "ticket", null)]
    [InlineData("2026-03-01T22:00:00Z", "page", null)] // only tickets
    public void A_silence_holds_back_what_it_names_from_its_beginning_to_before_its_end(
        string at,
        string severity,
        string? until
    )
    {
        Assert.Equal(until is null ? null : At(until), HoldsUntil(Silences[0], "checkout", severity, At(at)));
        Assert.Null(HoldsUntil(Silences[0], "search", severity, At(at)));
    }

    [Theory]
    [InlineData("2026-03-22T01:45:00Z", "2026-03-22T02:30:00Z")] // 02:45, UTC+1
    [InlineData("2026-03-29T01:45:00Z", "2026-03-29T02:00:00Z")] // 02:30 is skipped: it begins at 03:00, UTC+2
    [InlineData("2026-04-05T00:45:00Z", "2026-04-05T01:30:00Z")] // 02:45, UTC+2
    [InlineData("2026-04-06T00:45:00Z", null)] // a Monday
    public void A_maintenance_window_comes_again_at_its_local_time(string at, string? until) =>
        Assert.Equal(until is null ? null : At(until), HoldsUntil(Silences[1], "checkout", "page", At(at)));

    [Fact]
    public void It_says_who_answers_for_it_and_why()
    {
        Assert.Equal(("migration", "Ada"), (Silences[0].Name, Silences[0].Author));
        Assert.Equal("The database moves, as announced.", Silences[0].Reason);
        Assert.Equal("SLOs of service shop", Silences[1].Of);
    }

    static DateTimeOffset? HoldsUntil(Silence silence, string slo, string severity, DateTimeOffset at) =>
        silence.Holds(slo, severity)
            ? silence
                .Time.Within(new Interval(at, at + 1.Milliseconds))
                .Select(span => (DateTimeOffset?)span.Until)
                .FirstOrDefault()
            : null;

    static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
