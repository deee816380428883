using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Notifying;

public sealed class NotificationTests
{
    [Fact]
    public void A_page_and_its_end_share_the_occasion_and_differ_in_the_key()
    {
        var page = Some.Page();
        var end = page.Resolve(page.Since + 5.Minutes, "over");
        Assert.Equal("checkout/page/1772366400000", page.Occasion);
        Assert.Equal(page.Occasion, end.Occasion);
        Assert.Equal("checkout/page/1772366400000/firing", page.Key);
        Assert.Equal("checkout/page/1772366400000/resolved", end.Key);
        Assert.Equal((page.Since, page.Since + 5.Minutes), (page.Instant, end.Instant));
    }

    [Fact]
    public void A_key_fits_into_a_header_whatever_the_names_are()
    {
        var page = Some.Page() with { Slo = "a/b", Severity = "größte\r\nNot" };
        Assert.Equal("a%2Fb/gr%C3%B6%C3%9Fte%0D%0ANot/1772366400000/firing", page.Key);
    }
}
