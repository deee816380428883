using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Sources;

public partial class TestCodeTests
{
    static IEnumerable<RepositoryFile> TestFiles => Repository.FilesIn("test/", ".cs");

    [Fact]
    public void no_test_sleeps() => Breaches.None(TestFiles.SelectMany(file => file.LinesWhere(Sleep().IsMatch)));

    [Fact]
    public void a_delay_in_a_test_names_the_clock_it_waits_by() =>
        Breaches.None(
            TestFiles.SelectMany(file =>
                Delay()
                    .Matches(file.Text)
                    .Where(delay => !NamesClock(delay.Value))
                    .Select(delay => $"{file.Path}: {delay.Value}")
            )
        );

    [Fact]
    public void a_test_is_skipped_only_with_a_reason_that_a_reader_can_judge() =>
        Breaches.None(TestFiles.SelectMany(file => file.LinesWhere(SkipWithoutReason().IsMatch)));

    [Fact]
    public void a_test_is_named_as_a_sentence() =>
        Breaches.None(
            TestFiles.SelectMany(file =>
                TestMethod()
                    .Matches(file.Text)
                    .Select(test => test.Groups[1].Value)
                    .Where(name => !Sentence().IsMatch(name))
            )
        );

    [Theory]
    [InlineData("(5)", false)]
    [InlineData("(5.Seconds)", false)]
    [InlineData("(5.Seconds, token)", false)]
    [InlineData("(5.Seconds, TimeProvider.System, token)", true)]
    [InlineData("(Wait(1, 2), _clock)", true)]
    public void a_clock_is_looked_for_behind_the_duration(string arguments, bool named) =>
        Assert.Equal(named, NamesClock("Task.Delay" + arguments));

    static bool NamesClock(string call) => Clock().IsMatch(call);

    // The patterns are written so that they do not find themselves.
    [GeneratedRegex(@"\bThread\.Sleep\b|\bSpinWait\.SpinUntil\b")]
    private static partial Regex Sleep();

    // The call with its balanced parentheses.
    [GeneratedRegex(@"\bTask\.Delay\((?:[^()]|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)")]
    private static partial Regex Delay();

    [GeneratedRegex(@",\s*\w*(?:TimeProvider|[tT]ime|[cC]lock)\b", RegexOptions.Singleline)]
    private static partial Regex Clock();

    // Fewer than ten letters name no cause.
    [GeneratedRegex("""\bSkip\s*=\s*(?:null|"[^"]{0,9}")|\bAssert\.Skip\w*\([^"]*"[^"]{0,9}"\)""")]
    private static partial Regex SkipWithoutReason();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async )?[\w<>]+ (\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex("^[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+$")]
    private static partial Regex Sentence();
}
