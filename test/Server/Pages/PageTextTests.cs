using Leeway.Server.Components;

namespace Leeway.Server.Tests.Pages;

public sealed class PageTextTests
{
    [Theory]
    [InlineData(0.9995, "99.95%")]
    [InlineData(0.5, "50%")]
    public void A_target_has_all_of_its_digits(double fraction, string text) =>
        Assert.Equal(text, PageText.Target((decimal)fraction));

    [Theory]
    [InlineData(0.0, "0%")]
    [InlineData(0.000125, "0.0125%")]
    [InlineData(0.9876, "98.76%")]
    [InlineData(-0.2, "−20%")]
    [InlineData(null, "–")]
    public void A_share_is_as_exact_as_people_need_it(double? share, string text) =>
        Assert.Equal(text, PageText.Share(share));

    [Theory]
    [InlineData(14.4, "14.4×")]
    [InlineData(1234.5, "1,235×")]
    [InlineData(null, "–")]
    public void A_burn_rate_is_a_multiple(double? factor, string text) => Assert.Equal(text, PageText.Burn(factor));

    [Theory]
    [InlineData(0.25, "250ms")]
    [InlineData(59, "59s")]
    [InlineData(3600, "1h")]
    [InlineData(3605, "1h")]
    [InlineData(90061, "1d 1h")]
    [InlineData(0, "0s")]
    public void A_length_of_time_has_its_two_largest_units(double seconds, string text) =>
        Assert.Equal(text, PageText.Span(TimeSpan.FromSeconds(seconds)));
}
