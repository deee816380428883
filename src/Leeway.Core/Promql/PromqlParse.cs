namespace Leeway.Core.Promql;

/// <summary>What came of reading an expression.</summary>
public abstract record PromqlParse
{
    PromqlParse() { }

    public sealed record Parsed(PromqlNode Node) : PromqlParse;

    /// <summary>Every problem that was found, at least one.</summary>
    public sealed record Refused(IReadOnlyList<PromqlProblem> Problems) : PromqlParse;
}
