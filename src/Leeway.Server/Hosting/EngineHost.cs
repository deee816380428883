using Leeway.Engine;

namespace Leeway.Server.Hosting;

/// <summary>Runs the engine as long as the web host runs; if it fails, so does the host.</summary>
sealed class EngineHost(LeewayEngine engine) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => engine.Run(stoppingToken);
}
