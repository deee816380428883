using Leeway.Engine.Silencing;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>A silence that was ordered, and what its author was told of that.</summary>
sealed class GivenState(GivenSilence silence, Task<bool> given)
{
    public GivenSilence Silence => silence;

    /// <summary>The answer to who gave it; null once Leeway was restarted before there was one.</summary>
    public Task<bool>? Given { get; set; } = given;

    /// <summary>The answers to all who have ended it and were not answered yet.</summary>
    public List<Task<bool>> Ends { get; } = [];

    /// <summary>True if somebody was answered of whom it is not noted yet.</summary>
    public bool IsAnswered =>
        Given is { IsCompletedSuccessfully: true } || Ends.Any(end => end.IsCompletedSuccessfully);

    public bool IsInForce { get; set; }

    /// <summary>True if a durable commit says whether it is in force.</summary>
    public bool IsKept { get; set; }

    public bool Holds(string slo, string severity, DateTimeOffset at) =>
        IsInForce && silence.From <= at && at < silence.Until && Matches(slo, severity);

    public bool Matches(string slo, string severity) =>
        (silence.Slos.Count == 0 || silence.Slos.Contains(slo))
        && (silence.Service is null || slo.StartsWith(silence.Service, StringComparison.Ordinal))
        && (silence.Severities.Count == 0 || silence.Severities.Contains(severity));
}
