using System.CommandLine;
using System.CommandLine.Parsing;
using Leeway.Core.Time;
using Leeway.Documents.Reporting;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary>Which column is meant: by its key, or by an SLO and the documents that say what it counts.</summary>
sealed class ColumnChoice
{
    readonly Option<string?> _column = new("--column")
    {
        HelpName = "key",
        Description = "the column by its key, as 'ledger info' shows it",
    };

    readonly Option<string?> _slo = new("--slo")
    {
        HelpName = "name",
        Description = "the column that an SLO counts in",
    };

    readonly Option<string[]> _documents = new("--documents")
    {
        HelpName = "dir",
        Description = "the folder or file with the documents of the SLO",
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        command.Add(_column);
        command.Add(_slo);
        command.Add(_documents);
        command.Validators.Add(Check);
    }

    /// <summary>Finds the key; else says why there is none.</summary>
    /// <param name="known">The columns that there are.</param>
    /// <param name="grid">The ticks of the ledger, by which documents are checked.</param>
    /// <returns>The exit code if there is none.</returns>
    public int Find(ParseResult parsed, IReadOnlyList<string> known, TickGrid grid, out string key)
    {
        key = parsed.GetValue(_column) ?? "";
        if (key.Length > 0)
        {
            return known.Contains(key, StringComparer.Ordinal)
                ? ExitCode.Success
                : LedgerWork.Refuse(
                    Nearest.To(key, known) is { } near
                        ? $"the ledger has no column '{key}'; did you mean '{near}'?"
                        : $"the ledger has no column '{key}'; 'leeway ledger info' lists them",
                    ExitCode.NotFound
                );
        }
        if (GivenDocuments.Read(parsed.GetValue(_documents) ?? [], grid).Configuration is not { } configuration)
        {
            return ExitCode.Refused;
        }
        var name = parsed.GetValue(_slo)!;
        var slos = configuration.Objectives.Select(watched => watched.Objective).ToList();
        if (slos.Find(slo => slo.Name == name) is { } found)
        {
            // Of slices of time too it is the events: slices are cut from them.
            key = found.Indicator.ColumnKey;
            return ExitCode.Success;
        }
        var remedy = Nearest.Remedy(name, [.. slos.Select(slo => slo.Name)]);
        return LedgerWork.Refuse($"the documents hold no SLO '{name}'; {remedy}", ExitCode.NotFound);
    }

    void Check(CommandResult result)
    {
        var (column, slo) = (result.GetResult(_column) is not null, result.GetResult(_slo) is not null);
        if (column == slo)
        {
            result.AddError("Name the column by '--column', or by '--slo' and '--documents'.");
        }
        else if (slo && result.GetResult(_documents) is null)
        {
            result.AddError("'--slo' needs '--documents', which say what the SLO counts.");
        }
    }
}
