using System.CommandLine;
using Leeway.Cli.Commands.IncidentVerbs;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway incident</c>: writes incidents down in a running server, and shows them.</summary>
static class IncidentCommand
{
    public static Command Create() =>
        new("incident", "Incidents: what happened, what it cost, and what is to be done.")
        {
            ListVerb.Create(),
            ShowVerb.Create(),
            PostmortemVerb.Create(),
            EditVerb.Open(),
            EditVerb.Edit(),
            EditVerb.Close(),
            NoteVerb.Create(),
            ItemVerb.Create(),
            MergeVerb.Create(),
            ImportVerb.Create(),
            ExportVerb.Create(),
        };
}
