using Leeway.House.Tests.Dependencies.Samples.Hands.Right;

namespace Leeway.House.Tests.Dependencies.Samples.Hands.Left;

/// <summary>Half of a circle on purpose: it uses the right hand inside of a lambda, where no signature shows it.</summary>
static class LeftHand
{
    public static Func<string> Wash() => () => RightHand.Name;
}
