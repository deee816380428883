namespace Leeway.Server.Pages.Replaying;

/// <summary>The alerts of one severity in a lane, as paths of SVG by what they were worth.</summary>
/// <param name="Look">The class of its colour.</param>
/// <param name="HeldBack">From when an alert fired until people were told, or until its end if they never were.</param>
public sealed record TimelineRow(
    string Severity,
    string Look,
    string Right,
    string Unknown,
    string Wrong,
    string HeldBack
);
