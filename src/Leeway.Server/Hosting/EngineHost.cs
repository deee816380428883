using Leeway.Engine;

namespace Leeway.Server.Hosting;

/// <summary>Runs the engine as long as the web host runs; if it fails, so does the host.</summary>
sealed class EngineHost(LeewayEngine engine, ILogger<EngineHost> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await engine.Run(stoppingToken);
        }
        catch (Exception failure)
        {
            logger.EngineFailed(failure);
            throw;
        }
    }
}
