using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Groups of an SLI's events: who gets one, what it counts, since when it is covered, and when it goes.</summary>
public sealed class GroupTests
{
    [Fact]
    public void Every_value_of_the_label_gets_a_column_and_all_of_them_are_the_whole()
    {
        using var script = Grouped().Follow(0);
        script.Tell(1, "a", Line("/pay", "200", 10), Line("/search", "200", 90));
        script.Tell(2, "a", Line("/pay", "200", 15), Line("/pay", "500", 2), Line("/search", "200", 190));
        Assert.Equal((7, 2), Counts(script, "/pay", 0, 2));
        Assert.Equal((100, 0), Counts(script, "/search", 0, 2));
        Assert.Equal((107, 2), script.Counts(0, 2));
    }

    [Fact]
    public void A_group_that_is_born_with_its_first_error_has_it_counted_and_is_covered_as_long_as_the_whole()
    {
        using var script = Grouped().Follow(0);
        script.Tell(1, "a", Line("/search", "200", 90)).Tell(2, "a", Line("/search", "200", 90));
        script
            .Tell(3, "a", Line("/search", "200", 91))
            .Tell(4, "a", Line("/search", "200", 92), Line("/pay", "500", 1));
        Assert.Equal((1, 1), Counts(script, "/pay", 3, 4));
        Assert.Equal(script.Covered(0, 4), Covered(script, "/pay", 0, 4));
        Assert.Equal(3, Covered(script, "/pay", 0, 4));
    }

    [Fact]
    public void A_series_without_the_label_is_of_the_group_with_the_empty_value()
    {
        using var script = Grouped().Follow(0).Tell(1, "a", """requests_total{code="500"} 4""");
        script.Tell(2, "a", """requests_total{code="500"} 6""");
        Assert.Equal((2, 2), Counts(script, "", 1, 2));
        Assert.Equal("""{handler=""}""", Groups(script).Columns.Keys.Single().Text);
    }

    [Fact]
    public void A_counter_that_only_stands_there_makes_no_group()
    {
        using var script = Grouped().Follow(0).Tell(1, "a", Line("/pay", "200", 10));
        script.Tell(2, "a", Line("/pay", "200", 10));
        Assert.Empty(Groups(script).Columns);
    }

    [Fact]
    public void Groups_go_on_after_a_restart_before_any_target_has_answered()
    {
        using var script = Grouped().Follow(0).Tell(1, "a", Line("/pay", "200", 10), Line("""a"\ü""", "200", 1));
        script.Tell(2, "a", Line("/pay", "200", 15), Line("""a"\ü""", "200", 3)).Restart(3);
        Assert.Equal((5, 0), Counts(script, "/pay", 0, 2));
        Assert.Equal((2, 0), Counts(script, """a"\ü""", 0, 2));
        Assert.Equal(1, Covered(script, "/pay", 0, 2));
        script.Tell(3, "a", Line("/pay", "200", 18), Line("""a"\ü""", "200", 3));
        Assert.Equal((8, 0), Counts(script, "/pay", 0, 3));
    }

    [Fact]
    public void A_grouping_that_comes_later_is_covered_from_there_on()
    {
        using var script = new CountingScript("a").Follow(0);
        script.Tell(1, "a", Line("/pay", "200", 10)).Tell(2, "a", Line("/pay", "200", 20));
        script.Watch("requests", CountingScript.Requests(), By()).Follow(2);
        script.Tell(3, "a", Line("/pay", "200", 35), Line("/search", "500", 5));
        Assert.Equal((15, 0), Counts(script, "/pay", 0, 3));
        Assert.Equal((1, 2), (Covered(script, "/pay", 0, 3), script.Covered(0, 3)));
        Assert.Equal((5, 5), Counts(script, "/search", 0, 3));
    }

    [Fact]
    public void A_grouping_that_was_away_does_not_claim_to_know_that_time()
    {
        using var script = Grouped()
            .Follow(0)
            .Tell(1, "a", Line("/pay", "200", 10))
            .Tell(2, "a", Line("/pay", "200", 20));
        script.Watch("requests", CountingScript.Requests()).Follow(2).Tell(3, "a", Line("/pay", "200", 30));
        script.Watch("requests", CountingScript.Requests(), By()).Follow(3).Tell(4, "a", Line("/pay", "200", 41));
        Assert.Equal((21, 0), Counts(script, "/pay", 0, 4));
        Assert.Equal(1, Covered(script, "/pay", 0, 4));
        Assert.Equal((31, 0), script.Counts(0, 4));
    }

    [Fact]
    public void Beyond_the_limit_events_count_in_the_whole_alone_and_that_is_said()
    {
        using var script = Grouped(max: 1).Follow(0).Tell(1, "a", Line("/pay", "200", 10), Line("/search", "200", 1));
        script.Tell(2, "a", Line("/pay", "200", 15), Line("/search", "200", 41), Line("/cart", "500", 2));
        Assert.Equal("""{handler="/pay"}""", Groups(script).Columns.Keys.Single().Text);
        Assert.Equal((47, 2), script.Counts(0, 2));
        Assert.Equal(2, script.Anomalies(AnomalyKind.GroupRefused));
        Assert.Equal((2, CountingScript.At(2)), (Groups(script).Refused, Groups(script).RefusedAt));
    }

    [Fact]
    public void A_group_that_was_refused_is_made_when_there_is_room_and_covered_since_its_last_refusal()
    {
        using var script = Grouped(max: 1).Follow(0).Tell(1, "a", Line("/pay", "200", 10), Line("/search", "200", 1));
        script.Tell(2, "a", Line("/pay", "200", 15), Line("/search", "200", 41));
        script.Watch("requests", CountingScript.Requests(), By(max: 2)).Follow(2);
        script.Tell(3, "a", Line("/pay", "200", 16), Line("/search", "200", 41));
        script.Tell(4, "a", Line("/pay", "200", 17), Line("/search", "200", 44));
        Assert.Equal((3, 0), Counts(script, "/search", 0, 4));
        Assert.Equal((2, 3), (Covered(script, "/search", 0, 4), Covered(script, "/pay", 0, 4)));
    }

    [Fact]
    public void Values_that_are_too_long_make_no_group()
    {
        using var script = Grouped().Follow(0).Tell(1, "a", Line(new string('x', 600), "200", 1));
        script.Tell(2, "a", Line(new string('x', 600), "200", 3));
        Assert.Empty(Groups(script).Columns);
        Assert.Equal(1, script.Anomalies(AnomalyKind.GroupRefused));
        Assert.Equal((2, 0), script.Counts(0, 2));
    }

    [Fact]
    public void A_group_without_events_for_longer_than_the_window_retires_and_comes_back_with_its_column()
    {
        using var script = new CountingScript("a") { Window = new Window.Rolling(4 * CountingScript.Tick) }.Follow(0);
        script.Watch("requests", CountingScript.Requests(), By(max: 1)).Follow(0);
        script.Tell(1, "a", Line("/pay", "200", 10), Line("/search", "200", 1));
        script.Tell(2, "a", Line("/pay", "200", 15), Line("/search", "200", 1));
        var first = Column(script, "/pay");
        for (var edge = 3; edge <= 6; edge++)
        {
            script.Tell(edge, "a", Line("/pay", "200", 15), Line("/search", "200", 1));
        }
        Assert.Empty(Groups(script).Columns);
        script.Tell(7, "a", Line("/pay", "200", 15), Line("/search", "200", 8));
        Assert.Equal((7, 0), Counts(script, "/search", 0, 7)); // in the room that became free
        for (var edge = 8; edge <= 11; edge++)
        {
            script.Tell(edge, "a", Line("/pay", "200", 15), Line("/search", "200", 8));
        }
        script.Tell(12, "a", Line("/pay", "200", 20), Line("/search", "200", 8));
        Assert.Equal(first.Id, Column(script, "/pay").Id);
        Assert.Equal((10, 0), Counts(script, "/pay", 0, 12));
        Assert.Equal(11, Covered(script, "/pay", 0, 12));
    }

    [Fact]
    public void A_birth_that_the_whole_does_not_believe_is_not_believed_of_a_group_either()
    {
        using var script = Grouped().Watch("requests", CountingScript.Requests(bad: "errors_total"), By()).Follow(0);
        script
            .Tell(1, "a", Line("/pay", "200", 10))
            .Tell(2, "a", Line("/pay", "200", 12), """errors_total{handler="/pay",code="500"} 900""");
        Assert.Equal((2, 0), Counts(script, "/pay", 0, 2));
        Assert.Equal((2, 0), script.Counts(0, 2));
    }

    [Fact]
    public void Labels_of_the_target_group_too()
    {
        using var script = new CountingScript("a", "b")
            .Watch("requests", CountingScript.Requests(), new GroupRule(["instance", "job"]))
            .Follow(0);
        script.Page(1, "a", Line("/pay", "200", 1)).Page(1, "b", Line("/pay", "200", 1)).Close(1);
        script.Page(2, "a", Line("/pay", "200", 3)).Page(2, "b", Line("/pay", "500", 5)).Close(2);
        var groups = Groups(script).Columns;
        Assert.Equal(
            ["""{instance="a",job="app"}""", """{instance="b",job="app"}"""],
            groups.Keys.Select(group => group.Text).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [2, 5],
            groups.OrderBy(pair => pair.Key.Text).Select(pair => script.ReadColumn(pair.Value.Id, 0, 2).Counted.Total)
        );
    }

    static CountingScript Grouped(int max = 100) =>
        new CountingScript("a").Watch("requests", CountingScript.Requests(), By(max));

    static GroupRule By(int max = 100) => new(["handler"], max);

    static ColumnGroups Groups(CountingScript script) => script.Collector.Columns.Values.Single().Groups.Single();

    static CollectedColumn Column(CountingScript script, string handler) =>
        Groups(script).Columns[new Group([new Label("handler", handler)])];

    static (double Total, double Bad) Counts(CountingScript script, string handler, int from, int until)
    {
        var counts = script.ReadColumn(Column(script, handler).Id, from, until).Counted;
        return (Math.Round(counts.Total, 6), Math.Round(counts.Bad, 6));
    }

    static double Covered(CountingScript script, string handler, int from, int until) =>
        Math.Round(script.ReadColumn(Column(script, handler).Id, from, until).Covered / CountingScript.Tick, 6);

    static string Line(string handler, string code, long count) =>
        $$"""requests_total{handler={{QuotedText.Quote(handler)}},code="{{code}}"} {{count}}""";
}
