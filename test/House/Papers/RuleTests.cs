using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Papers;

public partial class RuleTests
{
    // A rule that names its proof must not outlive it.
    [Fact]
    public void every_test_that_the_guide_to_counting_names_exists()
    {
        var tests =
            new RepositoryFile("test/Engine/Collecting/CountingRuleTests.cs").Text
            + new RepositoryFile("test/Engine/Collecting/FollowingTests.cs").Text;
        var named = TestName()
            .Matches(new RepositoryFile("docs/guide/counting.md").Text)
            .Select(match => match.Value)
            .ToList();

        Assert.True(named.Count > 15, $"{named.Count} tests");
        Breaches.None(named.Where(name => !tests.Contains($" {name}()", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(?<=`)[A-Z][a-z]*(?:_[a-z0-9]+)+(?=`)")]
    private static partial Regex TestName();
}
