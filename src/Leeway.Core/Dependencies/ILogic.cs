namespace Leeway.Core.Dependencies;

/// <summary>In what a <see cref="Structure"/> is evaluated: states of many worlds at once, or functions of all worlds.</summary>
interface ILogic<T>
    where T : struct, IEquatable<T>
{
    T Always { get; }
    T Never { get; }

    /// <summary>Whether a cause of failure stays away.</summary>
    T Spared(int cause);
    T And(T one, T other);
    T Or(T one, T other);
}
