using Xunit.Sdk;

namespace Leeway.Engine.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("leeway-snapshot-").FullName;

    public SnapshotTests()
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("LEEWAY_WRITE_SNAPSHOTS") == "1",
            "LEEWAY_WRITE_SNAPSHOTS is set, so nothing is compared."
        );
        Directory.CreateDirectory(Path.Combine(_folder, "Snapshots"));
        File.WriteAllText(Path.Combine(_folder, "Snapshots", "said.txt"), "one\ntwo\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_said_as_before_passes() => Compare("said.txt", "one\ntwo");

    [Fact]
    public void What_is_said_otherwise_fails_at_its_first_line()
    {
        var failure = Assert.Throws<TrueException>(() => Compare("said.txt", "one\n2\n"));
        Assert.Contains("said.txt is another from line 2 on", failure.Message, StringComparison.Ordinal);
        Assert.Contains("- two\n+ 2\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_too_few_or_too_many_fails()
    {
        Assert.Throws<TrueException>(() => Compare("said.txt", "one"));
        Assert.Throws<TrueException>(() => Compare("said.txt", "one\ntwo\nthree"));
    }

    [Fact]
    public void A_snapshot_that_is_missing_fails_and_says_how_to_write_it()
    {
        var failure = Assert.Throws<TrueException>(() => Compare("never-written.txt", "one"));
        Assert.Contains("LEEWAY_WRITE_SNAPSHOTS=1 writes it", failure.Message, StringComparison.Ordinal);
    }

    void Compare(string name, string text) => Snapshot.Matches(name, text, Path.Combine(_folder, "SomeTests.cs"));
}
