using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Tests.Simulation.Machine;

/// <summary>What happened in one world, line by line, for whoever replays it; says nothing unless asked to.</summary>
sealed class Trace(SimulatedClock clock, bool isWanted) : ILoggerFactory, ILogger
{
    readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Say(FormattableString line)
    {
        if (isWanted)
        {
            _lines.Add($"{clock.Elapsed:hh\\:mm\\:ss\\.fff} {FormattableString.Invariant(line)}");
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel) => isWanted;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Say($"    leeway: {formatter(state, exception)}");

    public void Dispose() { }
}
