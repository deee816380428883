using System.CommandLine;
using Leeway.Documents;

namespace Leeway.Cli;

/// <summary>Where the records are, if not in the data folder.</summary>
/// <remarks>A connection string holds a password, so it is in a file or in the environment, never on a command line.</remarks>
static class RecordOptions
{
    public const string Variable = "LEEWAY_RECORDS";

    public static Option<string?> Server() =>
        new("--records")
        {
            HelpName = "file",
            Description =
                $"a file that holds the connection string of a PostgreSQL for the records; or {Variable} does; else they are in the data folder",
        };

    /// <summary>Null for the data folder.</summary>
    public static SecretSource? SourceOf(string? file) =>
        file is not null ? new SecretSource.File(file)
        : string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)) ? null
        : new SecretSource.Environment(Variable);
}
