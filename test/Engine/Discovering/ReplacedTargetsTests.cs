using Leeway.Core.Series;
using Leeway.Documents;
using Leeway.Engine.Tests.Collecting;

namespace Leeway.Engine.Tests.Discovering;

/// <summary>Targets that discovery replaces while an SLO follows their job.</summary>
public sealed class ReplacedTargetsTests : IDisposable
{
    readonly CountingScript _script = new();
    LabelSet _labels = LabelSet.Empty;
    string[] _addresses = ["a:1", "b:1"];

    public ReplacedTargetsTests()
    {
        _script.Found = _ => [new TargetGroup(_addresses, _labels)];
        _script.Follow(0);
    }

    [Fact]
    public void A_target_that_comes_with_a_young_process_counts_from_its_first_page_with_all_its_errors()
    {
        Tell(1, ("a:1", 100, 0, 0), ("b:1", 100, 0, 0));
        Tell(2, ("a:1", 110, 0, 0), ("b:1", 110, 0, 0));
        Replace(2, "b:1", "c:1");
        Tell(3, ("b:1", 120, 0, 0), ("c:1", 7, 2, StartIn(3)));
        Assert.Equal((19, 2), _script.Counts(2, 3));
        // Its error series was there from its first page on; this one is born later and counts from zero too.
        Tell(4, ("b:1", 130, 1, 0), ("c:1", 9, 2, StartIn(3)));
        Assert.Equal((13, 1), _script.Counts(3, 4));
    }

    [Fact]
    public void A_target_that_comes_with_an_old_process_begins_with_a_baseline()
    {
        Tell(1, ("a:1", 100, 0, 0), ("b:1", 100, 0, 0));
        Replace(1, "b:1", "c:1");
        Tell(2, ("b:1", 110, 0, 0), ("c:1", 9000, 50, CountingScript.Seconds(0) - 100_000));
        Assert.Equal((10, 0), _script.Counts(1, 2));
        Tell(3, ("b:1", 120, 0, 0), ("c:1", 9001, 51, CountingScript.Seconds(0) - 100_000));
        Assert.Equal((12, 1), _script.Counts(2, 3));
    }

    [Fact]
    public void A_target_that_is_taken_away_leaves_its_counts_and_is_not_waited_for()
    {
        Tell(1, ("a:1", 100, 0, 0), ("b:1", 100, 0, 0));
        Tell(2, ("a:1", 110, 0, 0), ("b:1", 110, 0, 0));
        Replace(2, "b:1");
        Tell(3, ("b:1", 115, 0, 0));
        Assert.Equal((20, 0), _script.Counts(1, 2));
        Assert.Equal((5, 0), _script.Counts(2, 3));
        Assert.Equal(1, _script.Covered(2, 3));
    }

    [Fact]
    public void The_answer_of_a_target_that_was_taken_away_meanwhile_counts_nothing()
    {
        Tell(1, ("a:1", 100, 0, 0), ("b:1", 100, 0, 0));
        var left = _script.Target("a:1");
        Replace(1, "b:1");
        Assert.Null(left.Read("requests_total{code=\"200\"} 500\n"u8, ExpositionFormat.PrometheusText));
        _script.Answered(left, 2);
        Tell(2, ("b:1", 103, 0, 0));
        Assert.Equal((3, 0), _script.Counts(1, 2));
    }

    [Fact]
    public void A_target_whose_found_labels_change_begins_anew_under_them()
    {
        Tell(1, ("a:1", 100, 0, 0), ("b:1", 100, 0, 0));
        _labels = new LabelSet([new Label("zone", "x")]);
        _script.FollowFound(1);
        Tell(2, ("a:1", 150, 0, 0), ("b:1", 150, 0, 0));
        Tell(3, ("a:1", 151, 0, 0), ("b:1", 151, 0, 0));
        Assert.Equal((0, 0), _script.Counts(1, 2));
        Assert.Equal((2, 0), _script.Counts(2, 3));
    }

    public void Dispose() => _script.Dispose();

    void Replace(int edge, params string[] addresses)
    {
        _addresses = addresses;
        _script.FollowFound(edge);
    }

    void Tell(int edge, params (string Target, int Good, int Bad, long Start)[] pages)
    {
        foreach (var (target, good, bad, start) in pages)
        {
            List<string> lines = [$"requests_total{{code=\"200\"}} {good}"];
            lines.AddRange(bad > 0 ? [$"requests_total{{code=\"500\"}} {bad}"] : []);
            lines.AddRange(start > 0 ? [$"process_start_time_seconds {start}"] : []);
            _script.Page(edge, target, [.. lines]);
        }
        _script.Close(edge);
    }

    static long StartIn(int edge) => CountingScript.Seconds(edge - 1) + 2;
}
