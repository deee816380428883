using System.Globalization;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Every SLI of the menu counts what a real exporter shows.</summary>
public sealed class IndicatorMenuTests
{
    [Fact]
    public async Task Every_indicator_of_the_menu_counts()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        await using var exporters = await ExporterServers.Start(
            string.Create(
                CultureInfo.InvariantCulture,
                $"backup_last_success_timestamp_seconds {now}\nbackup_restore_tried_objects 200\nbackup_restore_read_objects 199\n"
            )
        );
        using var folder = new TestFolder();
        Copy(folder, exporters);
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();

        var bad = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var slo in await leeway.Client.Slos(TestContext.Current.CancellationToken))
        {
            var counted = await leeway.Slo(slo.Name, one => one.Budget.Total > 0, "events");
            bad[slo.Name] = counted.Budget.Bad / counted.Budget.Total;
        }

        Assert.Equal(12, bad.Count);
        Assert.Equal(0.005, bad["backup-readable"], 9);
        // Whether the machine's clock is right and its kernel keeps up is not ours to say.
        bad.Remove("clock-right");
        bad.Remove("packets-in-time");
        bad.Remove("backup-readable");
        Assert.All(bad, one => Assert.True(one.Value == 0, $"{one.Key}: {one.Value}"));
    }

    static void Copy(TestFolder folder, ExporterServers exporters)
    {
        var menu = Path.Combine(RepositoryRoot.Path, "examples", "indicators");
        foreach (var file in Directory.EnumerateFiles(menu, "*.yaml"))
        {
            // Its own readings, and not the minutes made of them, for which a test would have to wait.
            var text = File.ReadAllText(file)
                .Replace("interval: 15s", "interval: 1s", StringComparison.Ordinal)
                .Replace("Timeslices", "Occurrences", StringComparison.Ordinal)
                .Replace(", timeSliceTarget: 0.9, timeSliceWindow: 1m", "", StringComparison.Ordinal);
            foreach (var (usual, port) in exporters.Ports)
            {
                text = text.Replace($"localhost:{usual}", $"127.0.0.1:{port}", StringComparison.Ordinal);
            }
            folder.Write(Path.GetFileName(file), text);
        }
    }
}
