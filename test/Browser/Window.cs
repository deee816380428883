using Leeway.Engine.Tests.Servers;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Debian's Chromium, started once for all tests.</summary>
public sealed class Window : IAsyncLifetime
{
    static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    IPlaywright? _playwright;
    IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A page with a size and a colour scheme; the test is skipped where there is no Chromium.</summary>
    public async Task<Visit> Open(Uri address, Look look)
    {
        var chromium = ServerProcess.RequireProgram("chromium", "chromium");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Quiet }
        );
        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
                ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = look.HasScripts,
            }
        );
        return new Visit(context, await context.NewPageAsync(), address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}
