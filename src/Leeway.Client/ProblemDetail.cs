namespace Leeway.Client;

/// <summary>Something wrong in a document.</summary>
public sealed record ProblemDetail
{
    public required string File { get; init; }
    public required int Line { get; init; }
    public required int Column { get; init; }

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public required string Severity { get; init; }

    public required string What { get; init; }

    /// <summary>What to do.</summary>
    public required string Remedy { get; init; }

    /// <summary>All of it in one line, as <c>leeway check</c> prints it.</summary>
    public required string Text { get; init; }
}
