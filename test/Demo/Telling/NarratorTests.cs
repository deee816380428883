using Leeway.Core.Time;
using Leeway.Demo.Shop;
using Leeway.Demo.Telling;
using Microsoft.Extensions.Time.Testing;

namespace Leeway.Demo.Tests.Telling;

/// <summary>What a person reads in the terminal.</summary>
public sealed class NarratorTests : IDisposable
{
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void A_fault_its_page_and_its_resolution_are_told_with_the_seconds_since_it_began()
    {
        var narrator = new Narrator(new Terminal(_output, isTerminal: false), _clock);
        narrator.Hear(new ShopNews.Broken("checkout", new Fault(FaultKind.Errors, 0.2)));
        _clock.Advance(17.Seconds);
        narrator.Hear(Page("firing", "15s and 1m above 10×: 38.1×, 11×"));
        _clock.Advance(73.Seconds);
        narrator.Hear(new ShopNews.Mended("checkout"));
        _clock.Advance(20.Seconds);
        narrator.Hear(Page("resolved", "15s at 0×, not above 10×"));

        Assert.Equal(
            """
            12:00:00Z  checkout is broken: 20% of its requests fail
            12:00:17Z  PAGE: checkout-success of checkout, 17 s after the fault began
                       because the budget burns above 10× in both windows: 38.1× over the last 15s, 11× over 1m
                       47.5% of its error budget is left
            12:01:30Z  checkout is mended, 90 s after it broke
            12:01:50Z  page resolved: checkout-success of checkout, 110 s after the fault began and 20 s after it ended
                       because the budget no longer burns above 10×: 0× over the last 15s
                       47.5% of its error budget is left

            """,
            _output.ToString()
        );
    }

    [Theory]
    [InlineData(
        "30s at 3.62×, not above 5×",
        "the rule that fired last has ended too, the one above 5×: the budget burns 3.62× over the last 30s"
    )]
    [InlineData("1m at 9.5×, not above 10×", "the budget no longer burns above 10×: 9.5× over the last 1m")]
    [InlineData("no events in 15s", "no events in 15s")]
    public void A_resolution_by_another_rule_than_the_one_that_paged_says_so(string reason, string words)
    {
        new Narrator(new Terminal(_output, isTerminal: false), _clock).Hear(Page("resolved", reason));
        Assert.Contains($"because {words}\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_instance_is_told_as_routine()
    {
        new Narrator(new Terminal(_output, isTerminal: false), _clock).Hear(new ShopNews.Replaced("storefront", 9481));
        Assert.Equal(
            "12:00:00Z  routine: storefront has a new instance on port 9481, as after a release; "
                + "its counters begin at zero, and nothing is lost\n",
            _output.ToString()
        );
    }

    [Fact]
    public void A_page_without_a_fault_says_nothing_of_one()
    {
        new Narrator(new Terminal(_output, isTerminal: false), _clock).Hear(Page("firing", "why"));
        Assert.StartsWith(
            "12:00:00Z  PAGE: checkout-success of checkout\n",
            _output.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_terminal_gets_progress_on_one_line_and_colours_and_a_file_gets_neither()
    {
        var file = new Terminal(_output, isTerminal: false);
        file.Progress("10%");
        file.Line("done", Colour.Green);
        Assert.Equal("done\n", _output.ToString());

        using var screen = new StringWriter();
        var terminal = new Terminal(screen, isTerminal: true);
        terminal.Progress("10%");
        terminal.Progress("20%");
        terminal.Line("done", Colour.Green);
        terminal.Line("plain");
        Assert.Equal("\r\e[K10%\r\e[K20%\r\e[K\e[32mdone\e[0m\nplain\n", screen.ToString());
    }

    static Told Page(string status, string reason) =>
        new()
        {
            Kind = "alert",
            Status = status,
            Slo = "checkout-success",
            Service = "checkout",
            Severity = "page",
            Rule = "page-1m-15s",
            Reason = reason,
            BudgetRemaining = 0.475,
        };
}
