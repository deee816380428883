namespace Leeway.Core.Policies;

/// <summary>What becomes of a block if what the service depends on spent most of the budget.</summary>
public enum DependencyFault
{
    /// <summary>It stays: users suffered all the same, and the dependency may have to be softened.</summary>
    Freeze,

    /// <summary>It becomes a warning.</summary>
    Continue,

    /// <summary>It becomes a warning that names whom to ask.</summary>
    Ask,
}
