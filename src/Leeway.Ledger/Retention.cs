using System.Diagnostics.CodeAnalysis;
using Leeway.Core.Time;

namespace Leeway.Ledger;

/// <summary>How long counts are kept, and how far apart their rows are as they grow old.</summary>
/// <remarks>Written as <c>2d,1m:400d,1h:1826d</c>: each tick for 2 days, then a row a minute until 400 days, then a row an hour until 1826 days.</remarks>
/// <param name="TicksKept">How long a row is kept for each tick.</param>
/// <param name="Resolutions">What is kept after that, the finer first; after the last nothing is.</param>
public sealed record Retention(TimeSpan TicksKept, IReadOnlyList<Resolution> Resolutions)
{
    // A block is read as a whole to find one row: some thousands of rows are unpacked in some 50 µs.
    const int RowsOfBlock = 2880;

    static readonly TimeSpan ShortestBlock = 2.Hours;
    static readonly TimeSpan LongestBlock = 32.Days;

    /// <summary>Each tick for 2 days, a row a minute for 400 days, a row an hour for five years.</summary>
    public static Retention Default { get; } = Parse("2d,1m:400d,1h:1826d");

    /// <summary>Each tick for ever.</summary>
    public static Retention Endless { get; } = new(TimeSpan.MaxValue, []);

    /// <summary>The age from which on nothing is kept.</summary>
    public TimeSpan Longest => Resolutions is [.., var last] ? last.Kept : TicksKept;

    /// <summary>Reads it as it is written.</summary>
    /// <param name="problem">What is wrong, in words for who wrote it.</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out Retention? retention,
        [NotNullWhen(false)] out string? problem
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        (retention, problem) = (null, null);
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (!DurationText.TryParse(parts[0], out var ticksKept) || ticksKept < ShortestBlock)
        {
            problem =
                $"'{parts[0]}' is not how long each tick is kept; write a duration of at least 2h, for example '2d'";
            return false;
        }
        var resolutions = new List<Resolution>();
        var (step, kept) = (TimeSpan.Zero, ticksKept);
        foreach (var part in parts.Skip(1))
        {
            problem = Problem(part, step, kept, out var next);
            if (problem is not null)
            {
                return false;
            }
            resolutions.Add(next!);
            (step, kept) = (next!.Step, next.Kept);
        }
        retention = new Retention(ticksKept, resolutions);
        return true;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() =>
        string.Join(',', [DurationText.Format(TicksKept), .. Resolutions.Select(next => next.ToString())]);

    // Null if it is as it should be.
    static string? Problem(string part, TimeSpan finer, TimeSpan before, out Resolution? next)
    {
        next = null;
        if (
            part.Split(':') is not [var distance, var age]
            || !DurationText.TryParse(distance, out var step)
            || !DurationText.TryParse(age, out var kept)
        )
        {
            return $"'{part}' is not a distance of rows and an age, for example '1m:400d'";
        }
        if (step <= finer || step > 1.Days)
        {
            return $"'{part}': rows grow further apart with age, up to one a day";
        }
        if (kept <= before)
        {
            return $"'{part}': what came before it is kept for {DurationText.Format(before)} already; write a longer one";
        }
        var block = step * RowsOfBlock;
        next = new Resolution(step, kept, block < LongestBlock ? block : LongestBlock);
        return null;
    }

    static Retention Parse(string text) =>
        TryParse(text, out var retention, out var problem) ? retention : throw new FormatException(problem);
}
