using CsCheck;
using Leeway.Core.Statistics;

namespace Leeway.Core.Tests.Statistics;

public sealed class BeforeAfterTests
{
    static readonly double[] Twenty = [.. Enumerable.Range(1, 20).Select(one => (double)one)];

    [Fact]
    public void Twenty_that_all_became_shorter_did()
    {
        var found = BeforeAfter.Of([.. Twenty.Select(one => one + 100)], Twenty);
        Assert.Equal((20, 20, Shift.Shorter), (found.Before, found.After, found.Verdict));
        Assert.Equal(Shift.Longer, BeforeAfter.Of(Twenty, [.. Twenty.Select(one => one + 100)]).Verdict);
    }

    [Fact]
    public void Nothing_is_told_of_fewer_but_what_they_would_have_shown()
    {
        var found = BeforeAfter.Of(Twenty, Twenty[..19]);
        Assert.Equal((20, 19, Shift.CannotTell), (found.Before, found.After, found.Verdict));
        Assert.Null(found.AfterIsShorter);
        Assert.InRange(found.LeastChange!.Value, 0.3, 0.6);
        Assert.Null(BeforeAfter.Of(Twenty, []).LeastChange);
    }

    [Fact]
    public void What_was_shuffled_is_told_apart_as_often_as_the_interval_allows()
    {
        // A nine-in-ten interval of two groups of one distribution leaves out one half in a tenth of all cases.
        var told = 0;
        Gen.Double[0.01, 100]
            .Array[60]
            .Sample(
                all => told += BeforeAfter.Of(all[..25], all[25..]).Verdict is Shift.CannotTell ? 0 : 1,
                iter: 1000,
                threads: 1,
                seed: "0000KyAbTAZ1"
            );
        Assert.InRange(told, 60, 140);
    }

    [Fact]
    public void Backwards_is_the_opposite() =>
        Gen.Select(Gen.Double[0.01, 100].Array[20, 30], Gen.Double[0.01, 100].Array[20, 30])
            .Sample(
                (one, other) =>
                    (BeforeAfter.Of(one, other).Verdict, BeforeAfter.Of(other, one).Verdict)
                        is
                            (Shift.Shorter, Shift.Longer)
                            or
                            (Shift.Longer, Shift.Shorter)
                            or
                            (Shift.CannotTell, Shift.CannotTell)
            );
}
