using System.Text;
using CsCheck;
using Leeway.Core.Series;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

public sealed class LineTableTests
{
    static readonly Gen<string[]> Lines = Gen.String[Gen.Char["ab"], 0, 4].Array[0, 60];

    [Fact]
    public void Lines_are_found_as_a_dictionary_finds_them_and_expected_in_their_first_order() =>
        Lines.Sample(lines =>
        {
            var table = new LineTable();
            var model = new Dictionary<string, ScrapedSeries>(StringComparer.Ordinal);
            foreach (var line in lines)
            {
                var bytes = Encoding.UTF8.GetBytes(line);
                Assert.Equal(model.TryGetValue(line, out var known), table.TryFind(bytes, out var found));
                Assert.Same(known, found);
                if (known is null)
                {
                    model[line] = new ScrapedSeries(LabelSet.Empty, startTime: null);
                    table.Add(bytes, model[line]);
                }
            }
            table.Rewind();
            foreach (var (line, series) in model)
            {
                Assert.Equal(line, Encoding.UTF8.GetString(table.Expected));
                Assert.Same(series, table.TakeExpected());
            }
            Assert.Equal((model.Count, model.Keys.Sum(line => line.Length)), (table.Count, table.Length));
            Assert.True(table.Expected.IsEmpty);
        });

    [Fact]
    public void Behind_a_line_that_was_found_comes_the_one_that_followed_it()
    {
        var table = new LineTable();
        foreach (var line in (string[])["a", "b", "c"])
        {
            table.Add(Encoding.UTF8.GetBytes(line), new ScrapedSeries(LabelSet.Empty, startTime: null));
        }
        Assert.True(table.Expected.IsEmpty);
        Assert.True(table.TryFind("a"u8, out _));
        Assert.Equal("b"u8, table.Expected);
        table.Clear();
        Assert.False(table.TryFind("a"u8, out _));
        Assert.True(table.Expected.IsEmpty);
    }
}
