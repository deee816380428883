using Leeway.House.Tests.Dependencies.Samples.Hands.Left;

namespace Leeway.House.Tests.Dependencies.Samples.Hands.Right;

/// <summary>The other half: it uses the left hand after an await, which the compiler moves into a hidden type.</summary>
static class RightHand
{
    public static string Name => "right";

    public static async Task<string> WashAsync()
    {
        await Task.Yield();
        return LeftHand.Wash()();
    }
}
