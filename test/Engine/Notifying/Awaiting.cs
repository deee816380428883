using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>Ends a test that waits for what never comes, after 30 real seconds.</summary>
static class Awaiting
{
    public static Task<T> Soon<T>(this Task<T> task) =>
        task.WaitAsync(30.Seconds, TestContext.Current.CancellationToken);
}
