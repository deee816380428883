using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>A log whose events can be awaited.</summary>
sealed class LogEvents<T> : ILogger<T>
{
    readonly Channel<(int Id, string Text)> _events = Channel.CreateUnbounded<(int, string)>();

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _events.Writer.TryWrite((eventId.Id, formatter(state, exception)));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <summary>The text of the next event with this id; others before it are skipped.</summary>
    public async Task<string> Next(int id)
    {
        while (true)
        {
            var next = await _events.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();
            if (next.Id == id)
            {
                return next.Text;
            }
        }
    }
}
