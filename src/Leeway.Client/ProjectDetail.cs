namespace Leeway.Client;

/// <summary>A project, done alone with what it requires.</summary>
public sealed record ProjectDetail
{
    public required string Name { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>The projects that it takes along, directly or not.</summary>
    public required IReadOnlyList<string> Requires { get; init; }

    /// <summary>Bad minutes a year less, after what the risks that come with it cost; may be negative.</summary>
    public required double SavedMinutes { get; init; }

    /// <summary>The same in bad events; null where nobody knows how many events there are.</summary>
    public double? SavedEvents { get; init; }

    /// <summary>What the risks that come with it cost a year.</summary>
    public required double IntroducedMinutes { get; init; }

    /// <summary>Most likely, with what it requires.</summary>
    public required double EngineerWeeks { get; init; }
    public required double SavedPerEngineerWeek { get; init; }

    /// <summary>What it saves of a year's budget.</summary>
    public required double BudgetReleased { get; init; }
    public required double ToilHours { get; init; }
    public required decimal RunningCost { get; init; }

    /// <summary>Bad minutes a year less, incident by incident the same ones, with all that is not known of the frequencies.</summary>
    public required DistributionDetail Saved { get; init; }
}
