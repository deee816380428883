namespace Leeway.Core.Policies;

/// <summary>Which changes a block lets through.</summary>
public sealed record ExceptionRules
{
    public static ExceptionRules None { get; } = new();

    /// <summary>The word for changes of the highest priority, whatever their kind.</summary>
    public const string P0 = "p0";

    /// <summary>Kinds of changes by their names, and <see cref="P0"/>; beside those that are never blocked.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>How many exceptions may be granted in a calendar quarter (UTC) for each service.</summary>
    public int TokensPerQuarter { get; init; }

    /// <summary>The parties of which each must approve an exception.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>How long an exception holds once it is granted.</summary>
    public TimeSpan Expires { get; init; } = TimeSpan.FromHours(24);
}
