using System.Security.Cryptography;
using Leeway.Documents;
using Leeway.Engine;

namespace Leeway.Server.People;

/// <summary>The people file as it is now: a change is in force with the next request, unless it holds an error.</summary>
sealed partial class PeopleFile
{
    const int BytesMax = 4 * 1024 * 1024;

    readonly string _path;
    readonly ILogger<PeopleFile> _logger;
    readonly Lock _reading = new();
    (DateTime Written, long Length) _seen;
    volatile IReadOnlyList<KnownPerson> _people;

    /// <exception cref="ConfigurationRefusedException">It cannot be read, or holds errors.</exception>
    public PeopleFile(string path, ILogger<PeopleFile> logger)
    {
        (_path, _logger) = (path, logger);
        _seen = Stamp();
        var (people, problems) = Read();
        _people = problems.Count == 0 ? people : throw new ConfigurationRefusedException(problems);
    }

    /// <summary>Whose token it is; null if it is nobody's.</summary>
    public KnownPerson? Find(string token)
    {
        Follow();
        var hash = Token.HashOf(token);
        KnownPerson? found = null;
        // All are compared, each in constant time: how long it takes tells nothing.
        foreach (var person in _people)
        {
            if (CryptographicOperations.FixedTimeEquals(person.TokenHash.Span, hash))
            {
                found = person;
            }
        }
        return found;
    }

    void Follow()
    {
        lock (_reading)
        {
            var stamp = Stamp();
            if (stamp == _seen)
            {
                return;
            }
            _seen = stamp;
            var (people, problems) = Read();
            if (problems.Count > 0)
            {
                Refused(_logger, problems[0].ToString());
                return;
            }
            _people = people;
            Accepted(_logger, people.Count);
        }
    }

    (DateTime Written, long Length) Stamp() =>
        new FileInfo(_path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    (IReadOnlyList<KnownPerson> People, IReadOnlyList<Problem> Problems) Read()
    {
        try
        {
            return new FileInfo(_path) is { Exists: true, Length: > BytesMax }
                ? ([], [Trouble($"the file is longer than {BytesMax} bytes")])
                : PeopleText.Read(_path, File.ReadAllText(_path));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return ([], [Trouble($"the file cannot be read: {trouble.Message.TrimEnd('.')}")]);
        }
    }

    Problem Trouble(string what) =>
        new(_path, 0, 0, ProblemSeverity.Error, what, "name a file of people, or correct its permissions");

    [LoggerMessage(5010, LogLevel.Information, "Read the people file anew: {People} people are known")]
    static partial void Accepted(ILogger logger, int people);

    [LoggerMessage(
        5011,
        LogLevel.Error,
        "Refused a change of the people file; those known before stay known. First: {Problem}"
    )]
    static partial void Refused(ILogger logger, string problem);
}
