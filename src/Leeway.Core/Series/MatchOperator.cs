namespace Leeway.Core.Series;

/// <summary>How a matcher compares a label's value.</summary>
public enum MatchOperator
{
    Equal,
    NotEqual,
    Matches,
    NotMatches,
}
