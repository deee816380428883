using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>A page that is being read, with everything it complained of and everything it asked for.</summary>
public sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext _context;
    readonly ConcurrentQueue<string> _complaints = new();
    readonly ConcurrentQueue<string> _foreign = new();

    public Visit(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"thrown: {error}");
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                _foreign.Enqueue(request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Requests to other hosts.</summary>
    public IReadOnlyCollection<string> Foreign => _foreign;

    /// <summary>Goes to a page and waits until all of its charts are drawn.</summary>
    public async Task<IPage> Go(string path)
    {
        await Page.GotoAsync(path);
        foreach (var chart in await Page.Locator("leeway-chart").AllAsync())
        {
            await Assertions.Expect(chart).ToHaveAttributeAsync("data-drawn", Digits(), new() { Timeout = 20_000 });
        }
        return Page;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    static System.Text.RegularExpressions.Regex Digits() =>
        new("^[0-9]+$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
