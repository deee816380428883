using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Engine.Tests.Collecting;

namespace Leeway.Engine.Tests.Peers;

/// <summary>A client that we did not write shows OpenMetrics with start times and exemplars; what it counted is in the ledger.</summary>
public sealed class OpenMetricsClientTests
{
    const int Steps = 12;

    static readonly Gen<string> Code = Gen.Frequency(
        (3, Gen.Const("200")),
        (1, Gen.Const("500")),
        (1, Gen.Const("503"))
    );

    static readonly Gen<(string[], double[])[]> Events = Gen.Select(
        Code.Array[0, 6],
        Gen.OneOf(Gen.Double[0, 0.5], Gen.Const(0.25)).Array[0, 6]
    ).Array[Steps];

    [Fact]
    public async Task What_a_program_counted_is_what_is_counted_also_where_it_began_anew_and_shows_more_than_before() =>
        await Events.SampleAsync(Compare, iter: 1);

    static async Task Compare((string[] Codes, double[] Seconds)[] events)
    {
        await using var program = await OpenMetricsProgram.Start();
        using var script = new CountingScript().Job("app", [program.Url.Authority]).Watch("fast", Fast).Follow(0);
        for (var edge = 1; edge <= Steps; edge++)
        {
            var (codes, seconds) = events[edge - 1];
            var isRestart = edge % 4 == 1; // the first begins it; more than three later ones would look like two programs
            var step = new ProgramStep(CountingScript.Seconds(edge) - 7, isRestart, codes, seconds);
            await program.Count(step);
            var target = script.Target(program.Url.Authority);
            Assert.Null(await Fetching.Page(target));
            Assert.StartsWith("application/openmetrics-text", await program.Showed(), StringComparison.Ordinal);
            script.Answered(target, edge);
            script.Close(edge);

            var bad = codes.Count(code => code[0] == '5');
            var slow = seconds.Count(value => value > 0.25);
            if (edge > 1)
            {
                Assert.Equal(
                    (edge, codes.Length, bad),
                    (edge, script.Counts(edge - 1, edge).Total, script.Counts(edge - 1, edge).Bad)
                );
                Assert.Equal((seconds.Length, slow), script.Counts(edge - 1, edge, "fast"));
            }
        }
    }

    static Indicator Fast { get; } =
        new(
            "fast",
            new CountingExpression([new CountingTerm(1, Named("d_count"))]),
            PartKind.Good,
            new CountingExpression([
                new CountingTerm(1, Named("d_bucket", new LabelMatcher("le", MatchOperator.Equal, "0.25"))),
            ])
        );

    static Selector Named(string name, params LabelMatcher[] others) =>
        new([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name), .. others]);
}
