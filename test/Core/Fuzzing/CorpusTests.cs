using Leeway.Fuzz;

namespace Leeway.Core.Tests.Fuzzing;

/// <summary>What fuzzing began with and what it found, tried again; <c>./fuzz.sh</c> looks for more.</summary>
public sealed class CorpusTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Corpus =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.fuzz", SearchOption.AllDirectories)
            .Select(file => new TheoryDataRow<string, string>(
                Path.GetFileName(Path.GetDirectoryName(file)!),
                Path.GetFileNameWithoutExtension(file)
            ));

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Every_input_of_the_corpus_is_read(string target, string input) =>
        FuzzTargets.All[target](
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "corpus", target, $"{input}.fuzz"))
        );

    [Fact]
    public void Every_target_has_a_corpus() =>
        Assert.Equal(
            FuzzTargets.All.Keys.Order(StringComparer.Ordinal),
            Corpus.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal)
        );
}
