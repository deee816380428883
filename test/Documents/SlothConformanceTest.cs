using Leeway.Core.Promql;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Leeway.Documents.Tests;

/// <summary>Every expression of Sloth's examples, and of the rules that Sloth generates from them, is read and written.</summary>
public sealed class SlothConformanceTest
{
    static readonly string[] Keys = ["expr", "error_query", "total_query", "error_ratio_query"];

    [Fact]
    public void Every_expression_parses_and_is_written_as_one_that_parses_to_the_same()
    {
        var expressions = Directory
            .EnumerateFiles(Folder(), "*.yml", SearchOption.AllDirectories)
            .SelectMany(file => Expressions(file).Select(text => (File: Path.GetFileName(file), Text: text)))
            .ToList();

        Assert.Equal(130, expressions.Count);
        Assert.All(expressions, expression => Assert.Equal("", ProblemsOf(expression.Text)));
    }

    static string ProblemsOf(string text) =>
        PromqlParser.Parse(text) switch
        {
            PromqlParse.Refused(var problems) => $"{text}: {string.Join(' ', problems)}",
            PromqlParse.Parsed(var node) when PromqlParser.Parse(node.ToString()) is PromqlParse.Parsed(var again) =>
                node.Equals(again) ? "" : $"{node} is read as {again}",
            _ => $"{text} cannot be read again",
        };

    static IEnumerable<string> Expressions(string file)
    {
        using var text = File.OpenText(file);
        var yaml = new Parser(text);
        var isExpression = false;
        while (yaml.MoveNext())
        {
            if (isExpression && yaml.Current is Scalar { IsKey: false } value)
            {
                yield return value.Value;
            }
            isExpression = yaml.Current is Scalar key && Keys.Contains(key.Value);
        }
    }

    static string Folder()
    {
        Assert.SkipWhen(
            RepositoryFolders.Sloth is null,
            "Sloth's examples are not here: they belong in shared/conformance/sloth, beside the repository."
        );
        return RepositoryFolders.Sloth!;
    }
}
