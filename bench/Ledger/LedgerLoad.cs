namespace Leeway.Bench.Ledgers;

/// <summary>How much of everything.</summary>
sealed record LedgerLoad(int Columns, int Series, int Days, string Folder)
{
    public static LedgerLoad Parse(string[] options)
    {
        var load = new LedgerLoad(10_000, 500_000, 366, Path.Combine(Path.GetTempPath(), "leeway-bench-ledger"));
        for (var index = 0; index + 1 < options.Length; index += 2)
        {
            var value = options[index + 1];
            load = options[index] switch
            {
                "--columns" => load with { Columns = int.Parse(value, provider: null) },
                "--series" => load with { Series = int.Parse(value, provider: null) },
                "--days" => load with { Days = int.Parse(value, provider: null) },
                "--folder" => load with { Folder = value },
                _ => throw new ArgumentException($"There is no option {options[index]}.", nameof(options)),
            };
        }
        return load;
    }
}
