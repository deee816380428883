using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Histories;
using static Leeway.Engine.Tests.Histories.HistoryScript;

namespace Leeway.Engine.Tests.Histories;

/// <summary>What an SLO keeps of its past when its document changes.</summary>
public sealed class SuccessionTests
{
    static readonly SliceRule Minutes = new SliceRule.RatioTimeslices(1.Minutes);

    [Fact]
    public void A_changed_sli_keeps_what_the_one_before_counted()
    {
        using var script = Changed();
        script.Count("new", 60, 120, total: 6);
        Assert.Equal(60 + 6, script.Total("checkout", 0, 120));
        Assert.Equal(10 + 1, script.Total("checkout", 50, 70));
    }

    [Fact]
    public void An_sli_that_was_counted_before_for_another_slo_counts_from_the_edge_of_the_change_only()
    {
        using var script = new HistoryScript();
        script.Follow(0, Slo("checkout", "old"));
        script.Count("old", 0, 60, total: 60).Count("new", 0, 60, total: 600);
        script.Follow(61, Slo("checkout", "new"));
        script.Count("new", 60, 120, total: 6);
        Assert.Equal(60 + 6, script.Total("checkout", 0, 120));
    }

    [Fact]
    public void An_sli_that_comes_back_counts_in_each_time_that_it_was_in_force()
    {
        using var script = Changed();
        script.Count("new", 60, 120, total: 600).Count("old", 60, 120, total: 6000);
        script.Follow(121, Slo("checkout", "old"));
        script.Count("old", 120, 180, total: 60_000);
        Assert.Equal(60 + 600 + 60_000, script.Total("checkout", 0, 180));
        Assert.Equal(3, script["checkout"].Stretches.Count);
    }

    [Fact]
    public void An_sli_that_never_knew_anything_leaves_no_trace()
    {
        using var script = Changed();
        script.Follow(62, Slo("checkout", "old"));
        Assert.True(script["checkout"].IsPlain);
        script.Follow(63, Slo("checkout", "mistyped"));
        script.Follow(64, Slo("checkout", "corrected"));
        script.Count("corrected", 60, 120, total: 6);
        Assert.Equal(60 + 6, script.Total("checkout", 0, 120));
        Assert.Equal(2, script["checkout"].Stretches.Count);
    }

    [Fact]
    public void An_slo_of_which_nothing_is_known_yet_reads_its_new_sli_as_far_back_as_it_goes()
    {
        using var script = new HistoryScript().Count("old", 0, 60, total: 60);
        script.Follow(60, Slo("checkout", "mistyped"));
        script.Follow(61, Slo("checkout", "old"));
        Assert.Equal(60, script.Total("checkout", 0, 60));
        Assert.True(script["checkout"].IsPlain);
    }

    [Fact]
    public void An_slo_that_wants_it_starts_anew_when_its_sli_changes_and_only_then()
    {
        using var script = new HistoryScript();
        script.Follow(0, Slo("checkout", "old", startsAnew: true));
        script.Count("old", 0, 60, total: 60);
        script.Follow(60, Slo("checkout", "old", target: 0.9, startsAnew: true));
        Assert.Equal(60, script.Total("checkout", 0, 60));
        script.Count("new", 0, 60, total: 600);
        script.Follow(61, Slo("checkout", "new", target: 0.9, startsAnew: true));
        script.Count("new", 60, 120, total: 60);
        Assert.Equal(59, script.Total("checkout", 0, 120));
    }

    [Fact]
    public void A_changed_target_or_window_reads_the_same_counts()
    {
        using var script = new HistoryScript();
        script.Follow(0, Slo("checkout", "old"));
        script.Count("old", 0, 60, total: 60);
        script.Follow(60, Slo("checkout", "old", target: 0.95));
        script.Follow(61, Slo("checkout", "old", target: 0.95, window: new Window.Rolling(7.Days)));
        Assert.True(script["checkout"].IsPlain);
        Assert.Equal(
            ["target 99% → 95%", "window 30d rolling → 7d rolling"],
            script["checkout"]
                .Revisions.Zip(script["checkout"].Revisions.Skip(1))
                .SelectMany(pair => pair.Second.ChangesSince(pair.First))
        );
        Assert.Equal(0.99m, script["checkout"].InForceAt(At(59))!.Target.Fraction);
        Assert.Equal(0.99m, script["checkout"].InForceAt(At(-59))!.Target.Fraction);
        Assert.Equal(0.95m, script["checkout"].InForceAt(At(60))!.Target.Fraction);
    }

    [Fact]
    public void Changed_labels_service_and_names_for_people_keep_all_and_write_nothing()
    {
        using var script = new HistoryScript();
        script.Follow(0, Slo("checkout", "old"));
        var before = script["checkout"];
        var slo = Slo("checkout", "old");
        var relabelled = slo.Objective with
        {
            DisplayName = "Paying",
            Service = "payments",
            Description = "Orders go through.",
            Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "payments" },
        };
        script.Follow(60, slo with { Objective = relabelled, Place = new DocumentPlace("other.yaml", 9) });
        Assert.Same(before, script["checkout"]);
    }

    [Fact]
    public void An_slo_that_was_away_finds_its_history_again()
    {
        using var script = Changed();
        script.Follow(62);
        script.Reopen(commit: 62).Follow(100, Slo("checkout", "old"));
        Assert.Equal(60, script.Total("checkout", 0, 120));
        Assert.Equal(3, script["checkout"].Revisions.Count);
    }

    [Fact]
    public void A_version_that_was_in_force_for_no_tick_was_never_there()
    {
        using var script = Changed();
        script.Follow(61, Slo("checkout", "other", target: 0.5));
        script.Follow(61, Slo("checkout", "old"));
        Assert.Single(script["checkout"].Revisions);
        Assert.True(script["checkout"].IsPlain);
    }

    [Fact]
    public void Slices_do_not_add_up_with_events_and_these_are_back_when_slices_are_no_more()
    {
        using var script = Changed();
        script.Count("new", 60, 120, total: 6);
        script.Follow(121, Slo("checkout", "new", slices: Minutes));
        Assert.Equal([At(60)], script["checkout"].Stretches.Select(stretch => stretch.From));
        script.Reopen(commit: 121).Follow(122, Slo("checkout", "new"));
        Assert.Equal(60 + 6, script.Total("checkout", 0, 120));
    }

    [Fact]
    public void However_often_a_target_changes_what_was_counted_stays()
    {
        using var script = Changed();
        for (var change = 0; change < 2 * Succession.RevisionsKept; change++)
        {
            script.Follow(62 + change, Slo("checkout", "new", target: 0.5 + (change / 1000.0)));
        }
        script.Reopen(commit: 1000);
        Assert.Equal(Succession.RevisionsKept, script["checkout"].Revisions.Count);
        Assert.Equal(60, script.Total("checkout", 0, 120));
    }
}
