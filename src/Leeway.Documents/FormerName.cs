namespace Leeway.Documents;

/// <summary>The name that an SLO had before, and where its document says so.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1 in UTF-16 code units.</param>
public sealed record FormerName(string Name, string File, int Line, int Column);
