namespace Leeway.Documents.Counts;

/// <summary>How much a file of counts may hold.</summary>
public static class CountsLimits
{
    /// <summary>Almost four years of minutes.</summary>
    public const int Lines = 2_000_000;

    /// <summary>Of one line, in UTF-16 code units.</summary>
    public const int LineLength = 200;

    /// <summary>Events of one interval; up to it and far above a double holds every whole number.</summary>
    public const double Events = 1e15;

    /// <summary>After so many problems of one file the rest is not looked at.</summary>
    public const int Problems = 100;
}
