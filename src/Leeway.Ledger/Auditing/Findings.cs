namespace Leeway.Ledger.Auditing;

/// <summary>Gathers what the parts of a check find, and how much they have read.</summary>
sealed class Findings
{
    readonly List<LedgerFinding> _found = [];
    int _files;
    long _bytes;

    public int Records { get; set; }

    public int Pages { get; set; }

    public void Read(long bytes)
    {
        _files++;
        _bytes += bytes;
    }

    public void Damage(string file, long offset, string what) => _found.Add(new(file, offset, IsDamage: true, what));

    public void Note(string file, long offset, string what) => _found.Add(new(file, offset, IsDamage: false, what));

    public LedgerCheck Check() =>
        new()
        {
            Files = _files,
            Bytes = _bytes,
            Records = Records,
            Pages = Pages,
            Findings =
            [
                .. _found.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Offset),
            ],
        };
}
