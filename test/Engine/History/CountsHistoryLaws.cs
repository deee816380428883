using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Documents.Counts;

namespace Leeway.Engine.Tests.History;

public sealed class CountsHistoryLaws
{
    // Minutes of counts with gaps, most of them whole events, some with parts; some minutes are known in part.
    static readonly Gen<(int Gap, double Total, double Bad, int Covered)[]> Minutes = Gen.Select(
        Gen.Frequency((8, Gen.Const(0)), (1, Gen.Int[1, 5]), (1, Gen.Int[100, 3000])),
        Gen.Frequency(
            (3, Gen.Long[0, 1_000_000_000].Select(count => (double)count)),
            (1, Gen.Long[0, 4000].Select(count => count / 4.0)),
            (1, Gen.Const(0.0))
        ),
        Gen.Int[0, 4],
        Gen.Frequency((4, Gen.Const(60)), (1, Gen.Int[1, 59])),
        (gap, total, quarters, covered) => (gap, total, Math.Floor(total) * quarters / 4, covered)
    ).Array[1, 60];

    [Fact]
    public void An_export_that_is_imported_and_exported_again_is_the_same() =>
        Gen.Select(Minutes, Gen.OneOf(Gen.Const(1), Gen.Const(10), Gen.Const(12), Gen.Const(15), Gen.Const(60)))
            .Sample(
                (minutes, tick) =>
                {
                    using var original = new HistoryFolder(tick.Seconds);
                    var rows = Rows(minutes);
                    var now = rows[^1].Span.Until + 3.Hours;
                    original.Import(now, rows);
                    var exported = original.Export(1.Minutes);
                    Assert.Equal(rows.Select(row => CountsText.Line(row, withCovered: true)), exported);

                    using var copy = new HistoryFolder(tick.Seconds);
                    copy.Import(now, Read(exported));
                    Assert.Equal(exported, copy.Export(1.Minutes));
                },
                iter: 100
            );

    [Fact]
    public void A_file_that_is_imported_again_adds_nothing() =>
        Minutes.Sample(
            minutes =>
            {
                using var folder = new HistoryFolder();
                var rows = Rows(minutes);
                var now = rows[^1].Span.Until + 3.Hours;
                folder.Import(now, rows);
                var before = folder.Export(1.Minutes);
                Assert.Equal((0, rows.Count), (folder.Import(now, rows).Imported, folder.Import(now, rows).Known));
                Assert.Equal(before, folder.Export(1.Minutes));
            },
            iter: 20
        );

    static List<CountsRow> Rows((int Gap, double Total, double Bad, int Covered)[] minutes)
    {
        var rows = new List<CountsRow>();
        var at = HistoryFolder.Start;
        foreach (var (gap, total, bad, covered) in minutes)
        {
            at += gap.Minutes;
            var span = new Interval(at, at + 1.Minutes);
            rows.Add(new CountsRow(rows.Count + 2, span, new EventCounts(total, bad), covered.Seconds));
            at = span.Until;
        }
        return rows;
    }

    static IReadOnlyList<CountsRow> Read(IEnumerable<string> lines)
    {
        var problems = new List<Problem>();
        var text = string.Join('\n', lines.Prepend(CountsText.Header(withCovered: true)));
        var rows = CountsReader.Read(new StringReader(text), "a.csv", 1.Minutes, problems);
        Assert.Empty(problems);
        return rows;
    }
}
