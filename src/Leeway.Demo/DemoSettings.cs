using Leeway.Core.Time;

namespace Leeway.Demo;

/// <summary>How a demo is to run.</summary>
public sealed record DemoSettings
{
    /// <summary>The program and the arguments that start a shop; its ports and its seed are appended.</summary>
    public required IReadOnlyList<string> ShopCommand { get; init; }

    /// <summary>How this program is called where the demo was started, for the commands that it shows.</summary>
    public string Command { get; init; } = "leeway";

    public DemoPorts Ports { get; init; } = new(DemoPorts.UsualFirst);

    /// <summary>Where the ledger and the documents lie and stay; null for a folder that goes with the demo.</summary>
    public string? DataFolder { get; init; }

    /// <summary>When it ends by itself, counted from when Leeway serves; null for never.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>What is broken by itself; null for nothing.</summary>
    public PlannedFault? Fault { get; init; } = new();

    /// <summary>How often counts are kept and alerts judged; as often as the documents have targets asked.</summary>
    public TimeSpan Tick { get; init; } = 5.Seconds;

    /// <summary>Of everything that is left to chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>True if the terminal can go back to a line's begin and show colours.</summary>
    public bool IsTerminal { get; init; }
}
