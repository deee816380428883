using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Churn;

/// <summary>A service whose pods are replaced again and again, as deployments do it, and what each of them serves.</summary>
/// <param name="RequestsPerSecond">Of one pod.</param>
/// <param name="ErrorShare">Of requests, from 0 to 1.</param>
sealed record ChurnLoad(double RequestsPerSecond, double ErrorShare)
{
    public int Pods { get; init; } = 20;

    /// <summary>The time from one deployment to the next.</summary>
    public TimeSpan Life { get; init; } = 2.Hours;

    /// <summary>Between one pod's replacement and the next one's, so that a deployment is rolled out in ten minutes; zero: all at once.</summary>
    public TimeSpan Step { get; init; } = 30.Seconds;

    /// <summary>How long all of it is watched.</summary>
    public TimeSpan Length { get; init; } = 24.Hours;

    /// <summary>The time until a new pod's address is known to who scrapes it.</summary>
    public TimeSpan Discovery { get; init; } = TimeSpan.Zero;

    /// <summary>Whether pages state <c>process_start_time_seconds</c>, as most client libraries do by themselves.</summary>
    public bool StatesStart { get; init; } = true;

    /// <summary>Whether a new pod gets the address of the one that it replaces, as where ports are the host's.</summary>
    public bool KeepsAddresses { get; init; }

    public int Seed { get; init; } = 1;
}
