using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Sources;

public partial class SourceTextTests
{
    [Fact]
    public void nothing_in_the_source_is_left_for_later() => Breaches.None(LinesIn("src/", Later()));

    [Fact]
    public void a_warning_is_silenced_in_the_code_only_with_its_reason_beside_it() =>
        Breaches.None(LinesIn("src/", SilencedWithoutReason()).Concat(LinesIn("test/", SilencedWithoutReason())));

    [Fact]
    public void no_file_names_a_path_of_one_machine() => Breaches.None(LinesIn("", PathOfOneMachine()));

    [Fact]
    public void no_file_names_the_host_of_a_package_registry() => Breaches.None(LinesIn("", RegistryHost()));

    [Fact]
    public void a_rule_is_switched_off_only_under_a_comment_that_says_why()
    {
        var unreasoned = new List<string>();
        foreach (var file in Repository.FilesIn("", ".editorconfig"))
        {
            var reasoned = false;
            foreach (var line in file.Lines)
            {
                var switchesOff = line.Contains("severity = none", StringComparison.Ordinal);
                // One reason may stand over several rules that say the same, so rules do not end it.
                reasoned = line.StartsWith('#') || (switchesOff && reasoned);
                if (switchesOff && !reasoned)
                {
                    unreasoned.Add($"{file.Path}: {line}");
                }
            }
        }

        Breaches.None(unreasoned);
    }

    static IEnumerable<string> LinesIn(string folder, Regex unwanted) =>
        Repository.FilesIn(folder, "").Where(file => file.IsText).SelectMany(file => file.LinesWhere(unwanted.IsMatch));

    // The patterns are written so that they do not find themselves.
    [GeneratedRegex(@"\b(?:TO[D]O|FIX[M]E|HA[C]K)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"#pragma warning disable [A-Z0-9, ]+$")]
    private static partial Regex SilencedWithoutReason();

    [GeneratedRegex(@"(?<![\w.~}/-])/(?:root|home|work|Users)/")]
    private static partial Regex PathOfOneMachine();

    [GeneratedRegex(
        @"nuget\.org|npmjs\.(?:org|com)|pypi\.org|crates\.io|art[i]factory|proxy\.golang",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex RegistryHost();
}
