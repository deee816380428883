namespace Leeway.Core.Risks;

/// <summary>A risk of a model: one that is there, or one that comes with a project.</summary>
/// <param name="Project">The place of the project that brings it; null if it is there anyway.</param>
/// <param name="Touching">The projects on which its situation depends.</param>
public sealed record ModelledRisk(Risk Risk, int? Project, ProjectSet Touching)
{
    public bool Exists(ProjectSet projects) => Project is not { } project || projects.Contains(project);
}
