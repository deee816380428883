namespace Leeway.Client;

/// <summary>Why a question was not answered.</summary>
/// <param name="Errors">What is wrong with it, by its parameters; null if that is not the reason.</param>
public sealed record RefusedQuestion(IReadOnlyDictionary<string, string[]>? Errors, string? Detail = null);
