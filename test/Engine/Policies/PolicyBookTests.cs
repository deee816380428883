using Leeway.Core.Policies;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Keeping;
using Leeway.Engine.Policies;
using Leeway.Engine.Tests.Evaluating;

namespace Leeway.Engine.Tests.Policies;

/// <summary>One SLO of 99.9 % over 30 days under the workbook's policy, and another step on its burn rate.</summary>
public sealed class PolicyBookTests
{
    static readonly ErrorBudgetPolicy Workbook = PolicyPresets.Of(PolicyPresets.Workbook, "shop");

    [Fact]
    public void A_step_is_told_once_when_it_begins_to_count_and_once_when_it_is_over()
    {
        using var script = Spent(0.6);
        var book = Book(script);

        Assert.Equal(["began checkout/notice/policy:half"], Judge(script, book));
        Assert.Empty(Judge(script.Feed(1.Hours, 60_000), book));
        // 3,600 more of 43,200 or so: less than a quarter is left.
        Assert.Equal(
            ["ended checkout/notice/policy:half: step low counts now", "began checkout/notice/policy:low"],
            Judge(script.Feed(1.Hours, 60_000, bad: 9000), book)
        );
        Assert.Equal("low", book.Standings["checkout"].Current!.Step.Name);
    }

    [Fact]
    public void It_is_in_the_same_step_after_a_restart_and_nobody_is_told_again()
    {
        using var script = Spent(0.8);
        var before = Book(script);
        before.Judge(_ => script.Judge(), script.Book, script.Now);
        script.Reopen();
        // 30.7 % left: between the step's threshold and its exit.
        script.Feed(4.Days, total: 4 * 1_440_000);

        var after = Book(script);
        after.Resume();

        Assert.Empty(Judge(script, after));
        Assert.Equal(before.Standings["checkout"].Current!.Entered, after.Standings["checkout"].Current!.Entered);
    }

    [Fact]
    public void What_is_stale_enters_no_step()
    {
        using var script = Spent(0.9);
        script.IsStale = true;
        var book = Book(script);

        Assert.Empty(Judge(script, book));
        Assert.False(book.Standings["checkout"].IsKnown);
    }

    [Fact]
    public void A_policy_that_goes_takes_its_alerts_and_its_state_along()
    {
        using var script = Spent(0.9);
        var book = Book(script);
        Judge(script, book);
        book.Follow([]);

        Assert.Equal(["ended checkout/notice/policy:low: no policy is about the SLO any more"], Judge(script, book));
        Assert.Empty(new Journal(script.Ledger).Policies);
        Assert.Empty(book.Standings);
    }

    [Fact]
    public void A_step_that_requires_something_is_left_once_somebody_says_that_it_is_done()
    {
        using var script = Spent(1.1);
        var book = Book(script);
        Judge(script, book);
        script.Feed(29.Days, total: 29 * 1_440_000);
        Judge(script.Feed(2.Days, total: 2 * 1_440_000), book);
        Assert.Equal("exhausted", book.Standings["checkout"].Current!.Step.Name);

        book.Filed.Note("checkout", ExitCriterion.ActionItemsFiled, EvaluationScript.Start);
        Judge(script, book);
        Assert.NotNull(book.Standings["checkout"].Current); // that was for another time
        book.Filed.Note("checkout", ExitCriterion.ActionItemsFiled, script.Now);
        Judge(script, book);

        Assert.Null(book.Standings["checkout"].Current);
    }

    [Fact]
    public void Burn_rates_of_other_windows_than_those_of_alerts_are_read()
    {
        using var script = new EvaluationScript().Feed(2.Days, 2880_000).Feed(30.Minutes, 30_000, bad: 60);
        var policy = PolicyPresets.Of(PolicyPresets.SloGenerator, "shop");
        var book = Book(script, policy);
        Judge(script, book);

        // 60 of 60,000 in the hour at 99.9 %; the 28 days are covered for two.
        var readings = book.Standings["checkout"].Readings;
        Assert.Equal(1, readings.Burns[1.Hours], 9);
        Assert.Equal(60 / 2910.0, readings.Burns[28.Days] / (2910.0 / (28 * 1440)), 2);
    }

    /// <summary>Thirty days of a thousand events a minute, of whose 43,200 bad ones the share is spent.</summary>
    static EvaluationScript Spent(double share) =>
        new EvaluationScript().Feed(30.Days, total: 30 * 1_440_000, bad: 43_200 * share);

    static PolicyBook Book(EvaluationScript script, ErrorBudgetPolicy? policy = null)
    {
        var book = new PolicyBook(new Journal(script.Ledger));
        book.Follow([
            new PolicyEntry
            {
                Policy = policy ?? Workbook,
                Objectives = new HashSet<string>(StringComparer.Ordinal) { "checkout" },
                Of = "SLO checkout",
                Freezes = [],
            },
        ]);
        return book;
    }

    /// <summary>What is told of the policy.</summary>
    static IReadOnlyList<string> Judge(EvaluationScript script, PolicyBook book)
    {
        var evaluation = script.Judge();
        book.Judge(_ => evaluation, script.Book, script.Now);
        return
        [
            .. script
                .Book.TakeChanges()
                .Occasions.Where(change => change.Occasion.Rule.StartsWith("policy:", StringComparison.Ordinal))
                .Select(change =>
                    change is OccasionChange.Ended
                        ? $"ended {change.Occasion.Key}: {change.Reason}"
                        : $"began {change.Occasion.Key}"
                ),
        ];
    }
}
