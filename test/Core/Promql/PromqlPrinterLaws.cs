using CsCheck;
using Leeway.Core.Promql;

namespace Leeway.Core.Tests.Promql;

public sealed class PromqlPrinterLaws
{
    [Fact]
    public void What_is_printed_parses_to_the_same_tree() =>
        PromqlTexts.All.Sample(
            text =>
            {
                if (PromqlParser.Parse(text) is not PromqlParse.Parsed(var node))
                {
                    return;
                }
                var again = Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(node.ToString()));
                Assert.Equal(node, again.Node);
                Assert.Equal(node.GetHashCode(), again.Node.GetHashCode());
                Assert.Equal(node.ToString(), again.Node.ToString());
            },
            iter: 2000
        );

    [Fact]
    public void Most_expressions_that_the_law_tries_are_legal()
    {
        var legal = PromqlTexts
            .All.Array[500]
            .Select(all => all.Count(t => PromqlParser.Parse(t) is PromqlParse.Parsed));

        legal.Sample(count => Assert.InRange(count, 250, 500), iter: 1);
    }

    [Fact]
    public void Any_text_is_parsed_or_refused_with_places_inside_it() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf(
                        "sum",
                        "(",
                        ")",
                        "{",
                        "}",
                        "[",
                        "]",
                        "5m",
                        "{{.window}}",
                        "a",
                        "\"",
                        "'b'",
                        "=~",
                        " by ",
                        "@",
                        "#",
                        "\\",
                        "-",
                        ":",
                        "0x",
                        "1e",
                        "\ud800"
                    )
                    .Array[0, 30]
                    .Select(string.Concat),
                Gen.Select(PromqlTexts.All, Gen.Int[0, 1000]).Select((text, cut) => text[..(cut % (text.Length + 1))])
            )
            .Sample(
                text =>
                {
                    if (PromqlParser.Parse(text) is PromqlParse.Refused refused)
                    {
                        Assert.NotEmpty(refused.Problems);
                        Assert.All(
                            refused.Problems,
                            p => Assert.True(p.Position >= 0 && p.Length >= 0 && p.Position + p.Length <= text.Length)
                        );
                    }
                },
                iter: 5000
            );
}
