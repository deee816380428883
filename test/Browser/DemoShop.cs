using Leeway.Client;
using Leeway.Demo.Tests.EndToEnd;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Browser.Tests;

/// <summary>One <c>leeway demo</c> for all tests that only read, with its fault begun and told.</summary>
public sealed class DemoShop : IAsyncLifetime
{
    DemoProcess? _demo;
    bool _isAsked;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Where it serves, once checkout burns and somebody was paged for it.</summary>
    public async Task<Uri> Burning()
    {
        if (_demo is null)
        {
            _demo = DemoProcess.Start("--fault-after", "1s", "--fault-for", "1h");
            await _demo.Line("Stop with Ctrl-C");
        }
        using var http = new HttpClient { BaseAddress = _demo.Address };
        await Poll.Until(
            new LeewayClient(http).Alerts,
            alerts => alerts.Any(alert => alert is { Slo: "checkout-success", State: "firing", Severity: "page" }),
            () => $"the page; the demo wrote:\n{_demo.Output}"
        );
        await AskTheGate(new LeewayClient(http).Gates);
        return _demo.Address;
    }

    // So that its pages have something to tell: an answer that was kept, and an exception that waits for one of two.
    async Task AskTheGate(GateClient gates)
    {
        if (_isAsked)
        {
            return;
        }
        _isAsked = true;
        var stop = TestContext.Current.CancellationToken;
        await gates.Ask("checkout", new GateRequest { Version = "v42", Author = "Ada" }, stop);
        using var asked = await gates.AskException("checkout", new("v42", "The sale begins.", "Grace"), stop);
        var exception = Assert.Single(await gates.Exceptions(stop));
        using var approved = await gates.Approve($"{exception.Id}", new("product", "Ada"), stop);
        Assert.True(approved.IsSuccessStatusCode);
    }

    public ValueTask DisposeAsync() => _demo?.DisposeAsync() ?? ValueTask.CompletedTask;
}
