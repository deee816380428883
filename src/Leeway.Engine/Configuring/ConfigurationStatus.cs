using Leeway.Documents;

namespace Leeway.Engine.Configuring;

/// <summary>Which configuration is in force, and what became of the last attempt to change it.</summary>
/// <param name="Revision">A hash of the documents in force.</param>
/// <param name="LoadedAt">Since when they are in force.</param>
/// <param name="Warnings">What is odd about them.</param>
/// <param name="RefusedAt">When a change was refused after that, or null.</param>
/// <param name="Errors">Why; empty if the documents on disk are those in force.</param>
public sealed record ConfigurationStatus(
    string Revision,
    DateTimeOffset LoadedAt,
    IReadOnlyList<Problem> Warnings,
    DateTimeOffset? RefusedAt,
    IReadOnlyList<Problem> Errors
);
