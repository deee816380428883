using static Leeway.Engine.Tests.Histories.HistoryScript;

namespace Leeway.Engine.Tests.Histories;

/// <summary>What becomes of an SLO's past when its name changes.</summary>
public sealed class RenamingTests
{
    [Fact]
    public void A_renamed_slo_takes_its_history_along()
    {
        using var script = Changed();
        script.Count("new", 60, 120, total: 6);
        Assert.Empty(script.Follow(120, Slo("payment", "new", renamedFrom: "checkout")));
        Assert.Equal(60 + 6, script.Total("payment", 0, 120));
        Assert.Equal(
            ["name checkout → payment"],
            script["payment"].Revisions[^1].ChangesSince(script["payment"].Revisions[^2])
        );
        // The annotation may stay, also after a restart.
        script.Reopen(commit: 120);
        Assert.Empty(script.Follow(121, Slo("payment", "new", renamedFrom: "checkout")));
        Assert.Equal(60 + 6, script.Total("payment", 0, 120));
    }

    [Fact]
    public void An_slo_that_is_renamed_back_has_its_history_again()
    {
        using var script = Changed();
        script.Follow(62, Slo("payment", "new", renamedFrom: "checkout"));
        Assert.Empty(script.Follow(63, Slo("checkout", "new", renamedFrom: "payment")));
        Assert.Equal(60, script.Total("checkout", 0, 120));
    }

    [Fact]
    public void A_former_name_that_nobody_knows_is_said()
    {
        using var script = Changed();
        Assert.Equal(
            [
                "script.yaml:5:29: warning: nothing was ever counted under the name 'chekout': 'payment' begins without a past; correct the name, or remove the annotation",
            ],
            script.Follow(62, Slo("payment", "new", renamedFrom: "chekout"))
        );
        Assert.Equal(
            [
                "script.yaml:5:29: warning: 'payment' has a history of its own, so that of 'checkout' is not taken over; remove the annotation",
            ],
            script.Follow(63, Slo("payment", "new", renamedFrom: "checkout"))
        );
    }
}
