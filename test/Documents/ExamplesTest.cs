namespace Leeway.Documents.Tests;

public sealed class ExamplesTest
{
    [Fact]
    public void The_prometheus_example_has_no_problem()
    {
        var result = LoadExample("prometheus");
        Assert.Empty(result.Lines());
        Loading.Same(
            ["prometheus-http-success", "prometheus-metrics-success", "prometheus-query-success"],
            result.Configuration!.Objectives.Select(watched => watched.Objective.Name)
        );
    }

    [Fact]
    public void The_example_of_mistakes_has_its_ten_mistakes_and_nothing_else()
    {
        var result = LoadExample("mistakes");
        Assert.Null(result.Configuration);
        Loading.Same(
            [
                "alerts.yaml:9:20: error",
                "alerts.yaml:20:9: error",
                "scrape.yaml:7:12: error",
                "scrape.yaml:15:9: error",
                "search.yaml:23:17: error",
                "search.yaml:25:17: error",
                "search.yaml:31:15: error",
                "shop.yaml:24:62: error",
                "shop.yaml:31:18: error",
                "shop.yaml:34:7: error",
            ],
            result.Lines().Select(line => line[..(line.IndexOf("error", StringComparison.Ordinal) + "error".Length)])
        );
    }

    static LoadResult LoadExample(string name)
    {
        List<Problem> problems = [];
        var folder = Path.Combine(RepositoryFolders.Root, "examples", name);
        var files = DocumentFolder.Read([folder], problems);
        Assert.Empty(problems);
        return Loading.Load(files.Select(file => file with { Path = Path.GetRelativePath(folder, file.Path) }));
    }
}
