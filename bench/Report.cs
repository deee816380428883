namespace Leeway.Bench;

/// <summary>Figures of one run, against what they must not exceed: on the terminal, and added to bench/history.</summary>
sealed class Report(string name)
{
    readonly List<string> _lines = [];

    /// <param name="limit">What the figure must not exceed; null if it is only shown.</param>
    /// <param name="least">What it must reach; null if it need not.</param>
    public void Add(string what, double value, string unit, double? limit = null, double? least = null)
    {
        var verdict =
            limit is { } most ? (value <= most ? $"within {most:0.###}" : $"ABOVE {most:0.###}")
            : least is { } few ? (value >= few ? $"at least {few:0.###}" : $"BELOW {few:0.###}")
            : "";
        Console.WriteLine($"{what, -66} {value, 10:0.###} {unit, -6} {verdict}");
        _lines.Add(
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ},{what},{value:0.####},{unit},{limit ?? least},\"{Machine.Description}\""
        );
    }

    /// <summary>Adds the figures to the history, if the program runs in its repository.</summary>
    public void Keep()
    {
        var path = Path.Combine("bench", "history", $"{name}.csv");
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            return;
        }
        if (!File.Exists(path))
        {
            File.WriteAllText(path, "at,what,value,unit,limit,machine\n");
        }
        File.AppendAllLines(path, _lines);
    }
}
