using Leeway.Core.Series;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Plays pages of any format to a script's collector.</summary>
static class PageScript
{
    public static CountingScript Tell(
        this CountingScript script,
        int edge,
        byte[] page,
        ExpositionFormat format = ExpositionFormat.Protobuf
    )
    {
        var target = script.Target("a");
        Assert.Null(target.Read(page, format));
        target.Outcome = new ScrapeOutcome.Answered(target.Samples, page.Length, TimeSpan.Zero);
        script.Collector.Answered(target, CountingScript.At(edge));
        return script.Close(edge);
    }
}
