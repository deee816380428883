namespace Leeway.Client;

/// <summary>What an error-budget policy asks for after an incident.</summary>
/// <param name="Subject">The incident, or its fault class.</param>
/// <param name="What">For example <c>post-mortem with 1 P0 action</c>.</param>
/// <param name="Met">True if its fault class and as many actions are written down, or if the plan has a place for it.</param>
/// <param name="Reason">The policy's condition with the numbers.</param>
/// <param name="By">The action item or the project that meets it, for people; empty if there is none.</param>
/// <param name="Remedy">What meets it.</param>
public sealed record ObligationDetail(
    string Policy,
    string Slo,
    string Subject,
    string What,
    bool Met,
    string Reason,
    string By,
    string Remedy
)
{
    /// <summary>What is asked, why, and what is to be done about it or what was, as half a sentence.</summary>
    public override string ToString() =>
        $"{What} ({Reason}){(Met ? $", done{(By.Length > 0 ? $" by {By}" : "")}" : $": {Remedy}")}";
}
