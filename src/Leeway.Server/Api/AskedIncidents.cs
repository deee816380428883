using System.Text;
using Leeway.Core.Replay;
using Leeway.Documents;
using Leeway.Documents.Counts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Incidents that come with a question: the text of a file of incidents, of which a server takes fewer than a command.</summary>
static class AskedIncidents
{
    public const string ContentType = "text/csv";

    /// <summary>In characters.</summary>
    public const int LengthMax = 256 * 1024;

    // Every alert that told of nothing is compared with every incident, in a sweep some hundred times.
    const int IncidentsMax = 1000;

    const string Name = "incidents";

    /// <summary>Of a record that is taken over once, in characters: as much as a file of documents may hold.</summary>
    public const int RecordLengthMax = 1024 * 1024;

    /// <summary>The whole text; null if it is too long.</summary>
    /// <param name="lengthMax">In characters.</param>
    public static async Task<string?> Text(HttpRequest request, CancellationToken stop, int lengthMax = LengthMax)
    {
        var text = new char[lengthMax + 1];
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var length = await reader.ReadBlockAsync(text, stop);
        return length > lengthMax ? null : new string(text, 0, length);
    }

    public static ProblemHttpResult TooLong() =>
        TypedResults.Problem(
            $"The file of incidents is longer than {LengthMax} characters; leave out the oldest.",
            statusCode: StatusCodes.Status413PayloadTooLarge
        );

    /// <param name="parts">Is told what is wrong, with line and column.</param>
    /// <returns>None if anything is wrong.</returns>
    public static IReadOnlyList<Incident> Read(string text, QuestionParts parts)
    {
        List<Problem> problems = [];
        var incidents = IncidentsReader.Read(new StringReader(text), Name, problems);
        if (problems.Count > 0)
        {
            parts.Refuse(Name, [.. problems.Select(problem => problem.ToString())]);
        }
        else if (incidents.Count > IncidentsMax)
        {
            parts.Refuse(
                Name,
                $"These are {incidents.Count} incidents; a server takes {IncidentsMax}: leave out the oldest."
            );
            return [];
        }
        return incidents;
    }
}
