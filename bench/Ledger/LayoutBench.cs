using Leeway.Core.Indicators;
using ZstdSharp;

namespace Leeway.Bench.Ledgers;

/// <summary>How counts of many columns can lie on disk: what each layout takes, and what reading it back costs.</summary>
static class LayoutBench
{
    const int Columns = 2000;
    const int Ticks = 480;

    public static void Run()
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("layout");
        foreach (var buckets in (int[])[0, 12])
        {
            var tracks = Draw(buckets);
            var name = buckets == 0 ? "3 counters" : $"3 counters and {buckets} buckets";
            var pages = tracks.Select(page => page.Select(ByRank).ToArray()).ToArray();
            Measure(report, $"{name}: column-major, by rank, alone", pages, group: 1);
            Measure(report, $"{name}: column-major, by rank, groups of 32", pages, group: 32);
            pages = [.. tracks.Select(page => page.Select(track => Varints(track)).ToArray())];
            Measure(report, $"{name}: column-major, varints, alone", pages, group: 1);
            foreach (var frame in (int[])[16, 480])
            {
                Measure(report, $"{name}: tick-major, varints, frames of {frame}", TickMajor(tracks, frame), group: 1);
            }
        }
        report.Keep();
    }

    static void Measure(Report report, string what, byte[][][] pages, int group)
    {
        using var compressor = new Compressor(3);
        using var decompressor = new Decompressor();
        var plain = pages
            .Chunk(group)
            .Select(chunk => chunk.SelectMany(page => page).SelectMany(bytes => bytes).ToArray());
        var packed = plain.Select(bytes => (bytes.Length, Bytes: compressor.Wrap(bytes).ToArray())).ToArray();
        var room = new byte[packed.Max(one => one.Length)];
        report.Add(what, packed.Sum(one => (long)one.Bytes.Length) / (double)(Columns * Ticks), "bytes");
        var once = Meter.Median(
            5,
            _ => Meter.Cpu(() => Array.ForEach(packed, one => decompressor.Unwrap(one.Bytes, room)))
        );
        report.Add($"{what}: unpack one", once / packed.Length * 1000, "us");
    }

    // Differences of one column's tracks: total, bad, covered, and cumulative buckets.
    static long[][][] Draw(int buckets)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Columns).Select(column => Draw(random, column, buckets))];
    }

    public static long[][] Draw(Random random, int column, int buckets)
    {
        var tracks = Enumerable.Range(0, 3 + buckets).Select(_ => new long[Ticks]).ToArray();
        for (var tick = 0; tick < Ticks; tick++)
        {
            EventCounts counts = Past.Draw(random, column, 1);
            (tracks[0][tick], tracks[1][tick], tracks[2][tick]) = ((long)counts.Total, (long)counts.Bad, 15);
            var (left, sum) = (counts.Total, 0.0);
            for (var bucket = 0; bucket < buckets; bucket++)
            {
                var noise = Math.Sqrt(left * 0.19) * (random.NextDouble() + random.NextDouble() - 1) * 2.4;
                var share = Math.Clamp(Math.Round((left * 0.25) + noise), 0, left);
                (left, sum) = (left - share, sum + share);
                tracks[3 + bucket][tick] = (long)sum;
            }
        }
        return tracks;
    }

    static byte[] ByRank(long[] track)
    {
        if (Array.TrueForAll(track, value => value == track[0]))
        {
            return Varints(track[..1]);
        }
        var width = (71 - System.Numerics.BitOperations.LeadingZeroCount((ulong)track.Max(value => value << 1))) / 8;
        return
        [
            .. Enumerable
                .Range(0, width)
                .SelectMany(rank => track.Select(value => (byte)(((value << 1) >> (8 * rank)) & 0xFF))),
        ];
    }

    static byte[] Varints(IEnumerable<long> values)
    {
        var bytes = new List<byte>();
        foreach (var value in values)
        {
            var rest = (ulong)value << 1;
            while (rest >= 0x80)
            {
                bytes.Add((byte)((rest & 0x7F) | 0x80));
                rest >>= 7;
            }
            bytes.Add((byte)rest);
        }
        return [.. bytes];
    }

    static byte[][][] TickMajor(long[][][] tracks, int frame) =>
        [
            .. Enumerable
                .Range(0, Ticks / frame)
                .Select(index =>
                    Enumerable
                        .Range(0, tracks[0].Length)
                        .Select(track =>
                            Varints(
                                Enumerable
                                    .Range(index * frame, frame)
                                    .SelectMany(tick => tracks.Select(column => column[track][tick]))
                            )
                        )
                        .ToArray()
                ),
        ];
}
