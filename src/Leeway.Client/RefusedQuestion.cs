namespace Leeway.Client;

/// <summary>What is wrong with a question, by its parameters.</summary>
public sealed record RefusedQuestion(IReadOnlyDictionary<string, string[]>? Errors);
