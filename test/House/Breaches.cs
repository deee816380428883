namespace Leeway.House.Tests;

/// <summary>What was found against a rule of the house.</summary>
static class Breaches
{
    /// <summary>Fails with every breach on a line of its own: who mends them wants to see all.</summary>
    public static void None<T>(IEnumerable<T> breaches)
    {
        var found = breaches.Select(breach => $"{breach}").ToList();
        Assert.True(found.Count == 0, $"{found.Count} breaches:\n{string.Join('\n', found)}");
    }
}
