using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;

namespace Leeway.Cli.Commands.PlanVerb;

/// <summary>What the command line of <c>leeway plan</c> asks.</summary>
sealed record PlanRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Null for every SLO that a risk hurts.</summary>
    public required string? Slo { get; init; }

    /// <summary>Without an SLO the first is the promise; all are told of.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Null for that of the SLO.</summary>
    public required TimeSpan? Window { get; init; }

    /// <summary>Null for as many as it takes.</summary>
    public required double? EngineerWeeks { get; init; }
    public required double LargestShare { get; init; }

    /// <summary>Null if nobody knows.</summary>
    public required double? EventsADay { get; init; }

    /// <summary>A file of recorded incidents; null for none.</summary>
    public required string? Incidents { get; init; }
    public required DateTimeOffset? From { get; init; }
    public required DateTimeOffset? Until { get; init; }
    public required int Years { get; init; }
    public required ulong Seed { get; init; }

    public PlanQuestion Question(Target target, TimeSpan window) =>
        new(target, window)
        {
            Candidates = Targets,
            EngineerWeeks = EngineerWeeks ?? double.PositiveInfinity,
            LargestShare = LargestShare,
            Years = Years,
            Seed = Seed,
        };
}
