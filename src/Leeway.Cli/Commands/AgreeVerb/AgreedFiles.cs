using Leeway.Documents;
using Leeway.Documents.Reporting;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary>The documents of some paths, and the agreements in them that are asked for.</summary>
sealed record AgreedFiles(IReadOnlyList<DocumentFile> Files, IReadOnlyList<AgreementEntry> Entries)
{
    /// <summary>Works on them, after saying what is wrong if they cannot be read or nothing is there.</summary>
    public static int Use(string[] paths, string? slo, Func<AgreedFiles, int> use)
    {
        var given = GivenDocuments.Read(paths);
        if (given.Configuration is not { } configuration)
        {
            return ExitCode.Refused;
        }
        var all = configuration.Agreements;
        if (all.Count == 0)
        {
            Console.Error.WriteLine("leeway: there is no Agreement in these documents.");
            return ExitCode.NotFound;
        }
        IReadOnlyList<AgreementEntry> entries = [.. all.Where(entry => slo is null || entry.Agreement.Slo == slo)];
        if (entries.Count == 0)
        {
            var remedy = Nearest.Remedy(slo!, [.. all.Select(entry => entry.Agreement.Slo)]);
            Console.Error.WriteLine($"leeway: there is no Agreement on an SLO '{slo}'; {remedy}");
            return ExitCode.NotFound;
        }
        return use(new AgreedFiles(given.Files, entries));
    }
}
