namespace Leeway.Documents;

/// <summary>Whether a problem keeps the documents from being served.</summary>
public enum ProblemSeverity
{
    Warning,
    Error,
}
