using System.Text.RegularExpressions;
using Leeway.Documents;

namespace Leeway.Server.People;

/// <summary>Reads the people file: a person a line, as <c>sha256:… Ada (product, sre)</c>; <c>#</c> begins a comment.</summary>
public static partial class PeopleText
{
    const int PeopleMax = 10_000;
    const int HashDigits = 64;
    const string Remedy = "write 'sha256:HASH NAME' or 'sha256:HASH NAME (PARTY, …)', as 'leeway token NAME' prints it";

    public static (IReadOnlyList<KnownPerson> People, IReadOnlyList<Problem> Problems) Read(string file, string text)
    {
        var people = new Dictionary<string, KnownPerson>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var (at, line) in text.Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
            {
                continue;
            }
            var (person, trouble) = Person(line.Trim());
            if (person is not null && !people.TryAdd(Convert.ToHexString(person.TokenHash.Span), person))
            {
                trouble = "this token is in the file already";
            }
            if (trouble is not null)
            {
                problems.Add(new Problem(file, at + 1, 1, ProblemSeverity.Error, trouble, Remedy));
            }
        }
        if (people.Count > PeopleMax)
        {
            problems.Add(new Problem(file, 0, 0, ProblemSeverity.Error, $"more than {PeopleMax} people", "name fewer"));
        }
        return ([.. people.Values], problems);
    }

    // What is wrong repeats nothing of the line: somebody may have put the token into it.
    static (KnownPerson? Person, string? Trouble) Person(string line)
    {
        var match = Line().Match(line);
        if (!match.Success)
        {
            return (null, $"this is not a person with the SHA-256 of their token, {HashDigits} hexadecimal digits");
        }
        if (!Engine.Records.Person.TryParse(match.Groups["name"].Value, out var person, out _))
        {
            return (null, "this is not a name that a person can have here");
        }
        var parties = match.Groups["party"].Captures.Select(capture => capture.Value);
        var hash = Convert.FromHexString(match.Groups["hash"].Value);
        return (new KnownPerson(person, hash, [.. parties.Distinct(StringComparer.Ordinal)]), null);
    }

    [GeneratedRegex(
        @"^sha256:(?<hash>[0-9a-fA-F]{64})\s+(?<name>[^()]+?)(?:\s*\(\s*(?<party>[a-z0-9-]{1,50})(?:\s*,\s*(?<party>[a-z0-9-]{1,50}))*\s*\))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Line();
}
