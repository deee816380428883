using System.Diagnostics;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Three people agree on an SLO in a real repository.</summary>
public sealed class AgreeingTests
{
    [Fact]
    public async Task Every_party_signs_commits_and_is_verified_and_a_new_target_reopens_all()
    {
        using var folder = new TestFolder();
        foreach (var file in (string[])["slo.yaml", "agreement.yaml"])
        {
            folder.Write(file, File.ReadAllText(Path.Combine(RepositoryRoot.Path, "examples", "agreement", file)));
        }
        await Git(folder, "init", "-q", ".");
        await Commit(folder, "Grace", "grace@example.com");

        Assert.Contains(
            "is no approver of sre; these are: ada@example.com",
            await Agree(1, folder, "sign", "--party", "sre", "--person", "grace@example.com"),
            StringComparison.Ordinal
        );
        await Agree(0, folder, "sign", "--party", "sre", "--person", "ada@example.com");
        Assert.Contains(
            "ada@example.com does not count: it is not committed",
            await Agree(1, folder, "verify"),
            StringComparison.Ordinal
        );

        // Whoever commits is the one who said yes.
        await Commit(folder, "Grace", "grace@example.com");
        Assert.Contains(
            "ada@example.com does not count: Grace <grace@example.com> committed it",
            await Agree(1, folder, "verify"),
            StringComparison.Ordinal
        );
        await Git(
            folder,
            "-c",
            "user.name=Ada",
            "-c",
            "user.email=ada@example.com",
            "commit",
            "-q",
            "--amend",
            "--reset-author",
            "-m",
            "yes"
        );

        await Agree(0, folder, "sign", "--party", "development", "--person", "grace@example.com");
        await Commit(folder, "Grace", "grace@example.com");
        Assert.Contains(
            "the technical approver is missing",
            await Agree(1, folder, "verify"),
            StringComparison.Ordinal
        );
        await Agree(0, folder, "sign", "--party", "development", "--person", "barbara@example.com");
        await Commit(folder, "Barbara", "barbara@example.com");
        Assert.Contains("99.9% over 30d rolling, agreed;", await Agree(0, folder, "verify"), StringComparison.Ordinal);
        Assert.Contains(
            "has approved these terms already",
            await Agree(1, folder, "sign", "--party", "sre", "--person", "ada@example.com"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "its commit has no signature that git can verify",
            await Agree(1, folder, "verify", "--signed-commits"),
            StringComparison.Ordinal
        );

        var slo = Path.Combine(folder.Documents, "slo.yaml");
        folder.Write("slo.yaml", File.ReadAllText(slo).Replace("0.999}", "0.9995}", StringComparison.Ordinal));
        var reopened = await Agree(1, folder, "verify");
        Assert.Contains("ada@example.com approved other terms on ", reopened, StringComparison.Ordinal);
        Assert.Contains("99.95% over 30d rolling, NOT AGREED", reopened, StringComparison.Ordinal);
        var (_, check) = await CommandLine.Run("check", folder.Documents);
        Assert.Contains(
            "warning: the agreement on 'checkout' is not whole: sre: ada@example.com approved other terms",
            check,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_document_for_people_has_every_field()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "examples", "agreement");
        var (exitCode, text) = await CommandLine.Run("agree", "show", folder, "--format", "markdown");
        Assert.Equal(0, exitCode);
        Assert.All(
            (string[])
                [
                    "# SLO document: checkout",
                    "99.9% over 30d rolling",
                    "ada@example.com",
                    "2027-02-01",
                    "## The service",
                    "## Why these numbers",
                    "The numbers are observed.",
                    "## Clarifications",
                    "| product |",
                    "| development |",
                    "| sre |",
                ],
            part => Assert.Contains(part, text, StringComparison.Ordinal)
        );
    }

    static async Task<string> Agree(int exitCode, TestFolder folder, string verb, params string[] options)
    {
        var (code, output) = await CommandLine.Run(["agree", verb, folder.Documents, .. options]);
        Assert.True(code == exitCode, $"{code}: {output}");
        return output;
    }

    static async Task Commit(TestFolder folder, string name, string email)
    {
        await Git(folder, "add", "-A");
        await Git(folder, "-c", $"user.name={name}", "-c", $"user.email={email}", "commit", "-q", "-m", "change");
    }

    static async Task Git(TestFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder.Documents,
            UseShellExecute = false,
        };
        using var git = Process.Start(start)!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }
}
