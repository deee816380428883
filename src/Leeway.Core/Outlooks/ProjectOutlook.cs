using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>What a project, with all that it requires, would change if it were done alone.</summary>
/// <param name="Place">In the model's list.</param>
/// <param name="ReleasedShare">What it saves of a year's budget.</param>
/// <param name="Saved">Bad minutes a year less, incident by incident the same ones, with all that is not known of the frequencies.</param>
public sealed record ProjectOutlook(
    int Place,
    Project Project,
    ProjectWorth Worth,
    double ReleasedShare,
    Distribution Saved,
    SetOutlook Outlook
);
