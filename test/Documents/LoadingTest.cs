using CsCheck;

namespace Leeway.Documents.Tests;

public sealed class LoadingTest
{
    static readonly string[] Valid = [ModelTest.Case("slo.yaml"), ModelTest.Case("native.yaml")];

    static readonly string[] Pieces =
    [
        ":",
        "\n",
        "- ",
        "  ",
        "\t",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "|",
        ">-",
        "*it",
        "&it ",
        "!!x",
        "---\n",
        "...\n",
        "%",
        "#",
        "null",
        "true",
        "1e999",
        "\u0000",
        "é",
        "🔥",
        "\r",
        "? ",
        "<<: *it",
        "0",
        "-1",
        "99999999999999999999999999999999",
    ];

    [Fact]
    public void No_mutation_of_a_document_throws_and_errors_alone_decide()
    {
        var change = Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length]);
        Gen.Select(Gen.Int[0, Valid.Length - 1], change.Array[0, 4], Gen.Double[0, 1.5])
            .Sample(
                (which, changes, cut) =>
                {
                    var text = Valid[which];
                    foreach (var (at, removed, piece) in changes)
                    {
                        var start = (int)(at * text.Length);
                        var inserted = piece == Pieces.Length ? "" : Pieces[piece];
                        text = text[..start] + inserted + text[Math.Min(text.Length, start + removed)..];
                    }
                    text = text[..Math.Min(text.Length, (int)(cut * text.Length))];
                    var result = Loading.Load(text);
                    var hasErrors = result.Problems.Any(problem => problem.Severity == ProblemSeverity.Error);
                    var lines = text.Count(c => c == '\n') + text.Count(c => c == '\r') + 1;
                    return hasErrors == result.Configuration is null
                        && result.Problems.All(problem =>
                            problem.Line >= 1 && problem.Line <= lines + 1 && problem.Column >= 1
                        )
                        && result.Lines().All(line => !line.Contains('\n', StringComparison.Ordinal));
                },
                iter: 3000
            );
    }

    [Fact]
    public void Every_beginning_of_a_document_is_read_without_an_exception()
    {
        foreach (var text in Valid)
        {
            for (var length = 0; length <= text.Length; length++)
            {
                Loading.Load(text[..length]);
            }
        }
    }

    [Fact]
    public void Nothing_is_a_configuration_too() => Assert.Empty(Loading.Load([]).Configuration!.Objectives);

    [Fact]
    public void Problems_are_ordered_by_file_line_and_column()
    {
        var result = Loading.Load(
            new DocumentFile("b.yaml", "kind: 1\nx: 2\n"),
            new DocumentFile("B.yaml", "- kind: SLO\n- apiVersion: 1\n"),
            new DocumentFile("a.yaml", "[")
        );
        Loading.Same(
            ["B.yaml:1", "B.yaml:2", "B.yaml:2", "a.yaml:2", "b.yaml:1"],
            result.Problems.Select(problem => $"{problem.File}:{problem.Line}")
        );
    }

    [Fact]
    public void A_name_that_a_broken_document_mentions_is_not_missed()
    {
        var slo = ModelTest
            .Case("slo.yaml")
            .Replace("metadata: {name: shop}", "metadata: {name: shop", StringComparison.Ordinal);
        var problem = Assert.Single(Loading.Load(slo).Problems);
        Assert.StartsWith("YAML syntax", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_character_does_not_end_the_file_unseen() =>
        Loading.Same(
            ["a.yaml:2:4: error: a control character, which YAML does not allow; remove it, or save the file as UTF-8"],
            Loading.Load("# fine\n a \u0000\nkind: SLO").Lines()
        );

    [Fact]
    public void A_file_that_is_too_large_is_refused_as_a_whole() =>
        Loading.Same(
            ["a.yaml: error: the file is larger than 1 MiB; split it into several files"],
            Loading.Load(new string(' ', (1 << 20) + 1)).Lines()
        );

    [Fact]
    public void The_same_documents_give_the_same_configuration_in_any_files()
    {
        var whole = Loading.Good(Valid[0] + "---\n" + Valid[1]);
        var parts = Loading
            .Load(new DocumentFile("z.yaml", Valid[0]), new DocumentFile("y.yaml", Valid[1]))
            .Configuration!;
        Loading.Same(
            whole.Objectives.Select(each => each.Objective.Indicator.ColumnKey),
            parts.Objectives.Select(each => each.Objective.Indicator.ColumnKey)
        );
        Assert.Equal(whole.ScrapeJobs.SelectMany(job => job.Targets), parts.ScrapeJobs.SelectMany(job => job.Targets));
    }
}
