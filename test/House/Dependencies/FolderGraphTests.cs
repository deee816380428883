namespace Leeway.House.Tests.Dependencies;

public class FolderGraphTests
{
    [Fact]
    public void a_chain_has_no_circle() => Assert.Empty(Graph("a b", "b c", "a c").Circles());

    [Fact]
    public void a_folder_that_uses_itself_is_no_circle() => Assert.Empty(Graph("a a").Circles());

    [Fact]
    public void two_folders_that_use_each_other_are_one_circle()
    {
        var circle = Assert.Single(Graph("a b", "b a", "c a").Circles());

        Assert.Equal(["a → b (a b)", "b → a (b a)"], circle.Select(use => use.ToString()));
    }

    [Fact]
    public void a_long_way_round_is_found_and_told_once()
    {
        var circle = Assert.Single(Graph("d a", "a b", "b c", "c a", "b e").Circles());

        Assert.Equal(["a", "b", "c"], circle.Select(use => use.From));
    }

    [Fact]
    public void circles_that_share_a_folder_are_both_told() =>
        Assert.Equal(2, Graph("a b", "b a", "b c", "c b").Circles().Count);

    [Fact]
    public void a_use_of_what_stands_above_is_against_the_order()
    {
        var graph = Graph("top low", "top middle", "middle low", "low middle");

        Assert.Equal(
            ["low → middle (low middle)"],
            graph.Against(["top", "middle", "low"]).Select(use => use.ToString())
        );
    }

    [Fact]
    public void a_folder_without_a_place_may_use_the_list_but_not_be_used_by_it()
    {
        var graph = Graph("replay low", "low replay", "replay capacity");

        Assert.Equal(["low → replay (low replay)"], graph.Against(["top", "low"]).Select(use => use.ToString()));
    }

    static FolderGraph Graph(params string[] uses)
    {
        var graph = new FolderGraph();
        foreach (var use in uses)
        {
            var names = use.Split(' ');
            graph.Add(names[0], names[1], use);
        }
        return graph;
    }
}
