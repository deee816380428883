using System.Numerics;

namespace Leeway.Core.Risks;

/// <summary>Some of a model's projects, by their places in its list.</summary>
public readonly record struct ProjectSet
{
    /// <summary>So many projects a model may have.</summary>
    public const int Limit = 60;

    readonly ulong _bits;

    ProjectSet(ulong bits) => _bits = bits;

    public static ProjectSet None => default;

    public int Count => BitOperations.PopCount(_bits);

    public static ProjectSet Of(int project)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(project);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(project, Limit);
        return new ProjectSet(1UL << project);
    }

    public bool Contains(int project) => (_bits & (1UL << project)) != 0;

    public ProjectSet With(ProjectSet other) => new(_bits | other._bits);

    public ProjectSet Both(ProjectSet other) => new(_bits & other._bits);

    public ProjectSet Without(ProjectSet other) => new(_bits & ~other._bits);

    /// <summary>The places, in their order.</summary>
    public IEnumerable<int> Projects
    {
        get
        {
            for (var left = _bits; left != 0; left &= left - 1)
            {
                yield return BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
