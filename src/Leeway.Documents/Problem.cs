namespace Leeway.Documents;

/// <summary>Something in the documents that is wrong or will surprise, where it is, and what to do about it.</summary>
/// <param name="Line">Counted from 1; 0 if the file or folder as a whole is meant.</param>
/// <param name="Column">Counted from 1 in UTF-16 code units; 0 if the file or folder as a whole is meant.</param>
public sealed record Problem(string File, int Line, int Column, ProblemSeverity Severity, string What, string Remedy)
{
    /// <summary>One line: <c>shop.yaml:12:7: error: unknown key 'tagret' in SLO spec.objectives[0]; did you mean 'target'?</c></summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}:{Line}:{Column}";
        var severity = Severity == ProblemSeverity.Error ? "error" : "warning";
        return $"{place}: {severity}: {What}; {Remedy}";
    }
}
