using Leeway.Engine.Discovering;

namespace Leeway.Engine.Tests.Discovering;

/// <summary>How the system says which name servers there are, and what short names mean.</summary>
public sealed class ResolvConfTests
{
    [Theory]
    [InlineData("nameserver 10.0.0.1\nnameserver fe80::1%2 # mine\n", "10.0.0.1:53 [fe80::1%2]:53", "", 1)]
    [InlineData("; nameserver 1.1.1.1\n#nameserver 1.1.1.1\n nameserver\t10.0.0.1 \r\n", "10.0.0.1:53", "", 1)]
    [InlineData("domain a.test\nsearch b.test c.test\noptions rotate ndots:5 timeout:1", "", "b.test c.test", 5)]
    [InlineData("search b.test\ndomain a.test\noptions ndots:99", "", "a.test", 15)]
    [InlineData("nameserver nobody\nnameserver\nsearch\noptions ndots:x\n\0", "", "", 1)]
    public void It_is_read_as_its_manual_says(string text, string servers, string search, int dots)
    {
        var read = ResolvConf.Parse(text);
        Assert.Equal(
            (servers, search, dots),
            (string.Join(' ', read.Servers), string.Join(' ', read.Search), read.Dots)
        );
    }

    [Theory]
    [InlineData("a", 1, "a.x.test. a.y. a.")]
    [InlineData("a.b", 1, "a.b. a.b.x.test. a.b.y.")]
    [InlineData("a.b", 2, "a.b.x.test. a.b.y. a.b.")]
    [InlineData("a.b.", 5, "a.b.")]
    public void A_name_is_completed_first_if_it_is_short_and_last_if_it_is_long(
        string name,
        int dots,
        string expected
    ) => Assert.Equal(expected, string.Join(' ', new ResolvConf([], ["x.test", "y."], dots).NamesOf(name)));
}
