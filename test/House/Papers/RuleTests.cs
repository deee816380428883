using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Papers;

public partial class RuleTests
{
    static readonly string[] Proofs =
    [
        "test/Engine/Collecting/CountingRuleTests.cs",
        "test/Engine/Collecting/FollowingTests.cs",
        "test/Engine/Collecting/NewProcessTests.cs",
        "test/Engine/Collecting/ClockTests.cs",
        "test/Engine/Collecting/LatencyTests.cs",
        "test/Engine/Collecting/TimestampTests.cs",
        "test/Engine/Collecting/NativeHistogramTests.cs",
        "test/Engine/Collecting/GroupTests.cs",
        "test/Engine/Collecting/GaugeTests.cs",
        "test/Engine/Collecting/UpTests.cs",
        "test/Engine/Collecting/PresenceTests.cs",
        "test/Engine/Slicing/SlicingTests.cs",
        "test/Engine/Slicing/SlicingAgainTests.cs",
        "test/Ledger/BiasTests.cs",
        "test/Ledger/ReadingTests.cs",
    ];

    // A rule that names its proof must not outlive it.
    [Fact]
    public void every_test_that_the_guide_to_counting_names_exists()
    {
        var tests = string.Concat(Proofs.Select(path => new RepositoryFile(path).Text));
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
