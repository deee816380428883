namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary>Who wrote a line of a file into which commit.</summary>
sealed record CommittedLine(string Commit, string Name, string Email)
{
    public bool IsBy(string person) =>
        Name.Equals(person, StringComparison.OrdinalIgnoreCase)
        || Email.Equals(person, StringComparison.OrdinalIgnoreCase);
}
