using Leeway.Core.Dependencies;

namespace Leeway.Core.Tests.Dependencies;

public sealed class CompositionTests
{
    [Fact]
    public void What_works_for_999_hours_and_is_repaired_in_one_has_three_nines() =>
        Assert.Equal(0.999, Availability.Of(TimeSpan.FromHours(999), TimeSpan.FromHours(1)).Share, 12);

    [Theory]
    [InlineData(3, 0.999, 0.9970030)]
    // A service of four nines with nine dependencies of four nines has three.
    [InlineData(10, 0.9999, 0.9990004)]
    public void Everything_in_series_counts(int count, double each, double together) =>
        Assert.Equal(together, Composition.Series(Alike(count, each)).Share, 6e-8);

    [Fact]
    public void One_of_two_is_rarely_missed() => Assert.Equal(0.9999, Composition.Parallel(Alike(2, 0.99)).Share, 12);

    [Theory]
    [InlineData(2, 3, 0.99, 0.9997020)]
    [InlineData(3, 5, 0.99, 0.99999015)]
    [InlineData(4, 5, 0.99, 0.9990199)]
    [InlineData(2, 3, 0.999, 0.99999700)]
    [InlineData(2, 3, 0.995, 0.9999253)]
    public void Some_of_many_are_needed(int needed, int count, double each, double together) =>
        Assert.Equal(together, Composition.AtLeast(needed, Alike(count, each)).Share, 6e-8);

    [Fact]
    public void None_of_some_is_always_there_and_more_than_all_never()
    {
        Assert.Equal(1, Composition.AtLeast(0, Alike(3, 0.5)).Share, 12);
        Assert.Equal(0, Composition.AtLeast(4, Alike(3, 0.5)).Share, 12);
    }

    [Fact]
    public void Members_need_not_be_alike() =>
        // Two of them, or all three.
        Assert.Equal(
            (0.9 * 0.8 * 0.3) + (0.9 * 0.2 * 0.7) + (0.1 * 0.8 * 0.7) + (0.9 * 0.8 * 0.7),
            Composition.AtLeast(2, [new(0.9), new(0.8), new(0.7)]).Share,
            12
        );

    [Fact]
    public void What_few_requests_need_hurts_few() =>
        Assert.Equal(0.99995, Composition.Soft(new Availability(0.999), 0.05m).Share, 12);

    [Theory]
    [InlineData(0, 0.9999)]
    [InlineData(0.5, 0.994950)]
    public void A_second_try_helps_as_far_as_it_knows_nothing_of_the_first(double correlation, double share) =>
        Assert.Equal(share, Composition.Retried(new Availability(0.99), correlation).Share, 6);

    [Theory]
    [InlineData(0, 0.9999990)]
    [InlineData(0.01, 0.9999890)]
    [InlineData(0.05, 0.9999491)]
    [InlineData(0.1, 0.9998992)]
    [InlineData(0.2, 0.9997994)]
    public void What_a_pair_shares_counts_more_than_the_pair(double commonCause, double share) =>
        Assert.Equal(share, Composition.Pair(new Availability(0.999), (decimal)commonCause).Share, 6e-8);

    [Fact]
    public void A_spare_is_as_good_as_the_switch_to_it() =>
        Assert.Equal(0.9999490, Composition.FailingOver(new Availability(0.999), 0.95m).Share, 6e-8);

    static Availability[] Alike(int count, double share) => [.. Enumerable.Repeat(new Availability(share), count)];
}
