using Leeway.Ledger.Disk;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Auditing;

/// <summary>Checks every file of a folder, and how the blocks lie beside each other.</summary>
static class FolderAudit
{
    public static LedgerCheck Check(IDisk disk)
    {
        var findings = new Findings();
        var names = disk.Names().Order(StringComparer.Ordinal).ToList();
        var log = LogAudit.Check(disk, names.Where(name => FileNames.IsLog(name, out _)), findings);
        var blocks = new List<(string Name, BlockHeader Header)>();
        foreach (var name in names)
        {
            if (FileNames.IsBlock(name))
            {
                if (CheckBlock(disk, name, log, findings) is { } header)
                {
                    blocks.Add((name, header));
                }
            }
            else if (!FileNames.IsLog(name, out _))
            {
                findings.Note(name, 0, WordFor(name));
            }
        }
        CheckOverlaps(blocks, findings);
        if (log is null && blocks.Count > 0)
        {
            findings.Damage(blocks[0].Name, 0, "there is no readable log, which names the columns of the blocks");
        }
        return findings.Check();
    }

    static BlockHeader? CheckBlock(IDisk disk, string name, LogSummary? log, Findings findings)
    {
        try
        {
            return new BlockAudit(name, Contents.Of(disk, name), log, findings).Check();
        }
        catch (FileNotFoundException)
        {
            // Whoever has the ledger open has replaced it meanwhile.
            return null;
        }
    }

    // Where two hold the same time the longer is in force, of equally long ones the later generation. Blocks nest, so
    // that two share time without one holding all of the other's cannot come from a crash.
    static void CheckOverlaps(List<(string Name, BlockHeader Header)> blocks, Findings findings)
    {
        var inForce = new List<(string Name, BlockSpan Span)>();
        foreach (
            var (name, header) in blocks
                .OrderByDescending(block => block.Header.Span.Ticks)
                .ThenByDescending(block => block.Header.Generation)
        )
        {
            var span = header.Span;
            var over = inForce.Find(other => other.Span.Start < span.End && span.Start < other.Span.End);
            if (over.Name is null)
            {
                inForce.Add((name, span));
            }
            else if (over.Span.Start <= span.Start && span.End <= over.Span.End)
            {
                findings.Note(name, 0, $"left over: {over.Name} holds its time; the next start deletes it");
            }
            else
            {
                findings.Damage(name, 0, $"it shares time with {over.Name}, which does not hold all of it");
            }
        }
    }

    static string WordFor(string name) =>
        name.EndsWith(FileNames.Unfinished, StringComparison.Ordinal) ? "unfinished; the next start deletes it"
        : name.EndsWith(FileNames.SetAside, StringComparison.Ordinal)
            ? "was found damaged and set aside; what it held is not covered"
        : "no file of a ledger; it is left alone";
}
