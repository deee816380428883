using System.Text;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Tests.Collecting;
using Microsoft.AspNetCore.Http;

namespace Leeway.Engine.Tests.Access;

/// <summary>Who asks: user names, tokens and headers, from files and the environment, told to nobody else.</summary>
public sealed class CredentialTests : IDisposable
{
    const string Marker = "s3cret-marker";
    const string Page = "requests_total 1\n";

    readonly SecretFolder _folder = new();
    readonly AccessClient _http = new();

    [Fact]
    public async Task A_user_name_and_a_password_open_a_page()
    {
        var asked = await Asked(Basic(_folder.Write("password", $"{Marker}\n")));
        Assert.Equal(
            $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"prober:{Marker}"))}",
            asked.Authorization
        );
    }

    [Fact]
    public async Task A_token_is_sent_with_its_type_and_headers_with_their_values()
    {
        var access = new HttpAccess
        {
            Credentials = new HttpCredentials.Token("Bearer", _folder.Write("token", Marker)),
            Headers =
            [
                new HttpHeader("X-Scope-OrgID", "tenant-1", Secret: null),
                new HttpHeader("X-Api-Key", Text: null, _folder.Write("key", "k3y")),
            ],
        };
        var asked = await Asked(access);
        Assert.Equal($"Bearer {Marker}", asked.Authorization);
        Assert.Equal(["tenant-1", "k3y"], [.. asked["X-Scope-OrgID"], .. asked["X-Api-Key"]]);
    }

    [Fact]
    public async Task A_secret_that_changes_is_used_from_the_next_request_on()
    {
        var access = Basic(_folder.Write("password", "old"));
        await using var server = await Guarded("new");
        Assert.StartsWith("answered 401", await Scrapes.Once(_http, server.Url, access), StringComparison.Ordinal);
        _folder.Write("password", "new");
        Assert.Null(await Scrapes.Once(_http, server.Url, access));
    }

    [Fact]
    public async Task A_wrong_password_is_told_plainly_and_without_its_text()
    {
        await using var server = await Guarded("right");
        var failure = await Scrapes.Once(_http, server.Url, Basic(_folder.Write("password", Marker)));
        Assert.Equal(
            "answered 401 Unauthorized; look at basicAuth or authorization of Scrape 'app', and at the secret",
            failure
        );
    }

    [Theory]
    [InlineData("", "The secret is missing: the file {0} is empty.")]
    [InlineData(Marker + "\nsecond", "The secret is not one line of text: the file {0}.")]
    [InlineData(null, "Could not find file '{0}'.")]
    public async Task A_secret_that_cannot_be_used_is_the_failure_of_its_target(string? text, string expected)
    {
        await using var server = await Guarded("right");
        var path = _folder.PathOf("password");
        if (text is not null)
        {
            _folder.Write("password", text);
        }
        var failure = await Scrapes.Once(_http, server.Url, Basic(new SecretSource.File(path)));
        Assert.Equal(string.Format(null, expected, path), failure);
    }

    [Fact]
    public async Task A_redirect_on_the_same_server_keeps_what_was_sent()
    {
        await using var server = await TargetServer.Start(context =>
        {
            if (!context.Request.Query.ContainsKey("moved"))
            {
                context.Response.Redirect("/metrics?moved=1");
                return Task.CompletedTask;
            }
            context.Response.StatusCode = context.Request.Headers.Authorization.Count > 0 ? 200 : 401;
            return context.Response.StatusCode == 200 ? context.Response.WriteAsync(Page) : Task.CompletedTask;
        });
        Assert.Null(await Scrapes.Once(_http, server.Url, Basic(_folder.Write("password", Marker))));
    }

    [Fact]
    public async Task A_redirect_to_another_server_is_followed_with_nothing_of_ours()
    {
        IHeaderDictionary? elsewhere = null;
        await using var other = await TargetServer.Start(context =>
        {
            elsewhere = new HeaderDictionary(context.Request.Headers.ToDictionary());
            return context.Response.WriteAsync(Page);
        });
        await using var server = await TargetServer.Start(context =>
        {
            context.Response.Redirect(other.Url.ToString());
            return Task.CompletedTask;
        });
        var access = Basic(_folder.Write("password", Marker)) with
        {
            Headers = [new HttpHeader("X-Api-Key", Text: null, _folder.Write("key", Marker))],
        };
        Assert.Null(await Scrapes.Once(_http, server.Url, access));
        Assert.NotNull(elsewhere);
        Assert.Equal("leeway", elsewhere.UserAgent);
        Assert.False(elsewhere.ContainsKey("Authorization") || elsewhere.ContainsKey("X-Api-Key"));
    }

    [Fact]
    public async Task Compressed_answers_are_asked_for_where_they_are_wanted()
    {
        Assert.Equal("gzip", (await Asked(HttpAccess.Plain)).AcceptEncoding);
        Assert.False((await Asked(new HttpAccess { Compression = false })).ContainsKey("Accept-Encoding"));
    }

    [Fact]
    public async Task A_redirect_that_is_not_to_be_followed_or_never_ends_is_a_failure()
    {
        await using var server = await TargetServer.Start(context =>
        {
            context.Response.Redirect("/metrics");
            return Task.CompletedTask;
        });
        const string expected =
            "answered 302 Found, after 5 redirects or to an address that Scrape 'app' does not follow; write the address that it leads to";
        var stays = new HttpAccess { FollowsRedirects = false };
        Assert.Equal(expected, await Scrapes.Once(_http, server.Url, stays));
        Assert.Equal(expected, await Scrapes.Once(_http, server.Url, HttpAccess.Plain));
    }

    [Fact]
    public async Task A_server_that_repeats_a_secret_in_its_refusal_spreads_it_no_further()
    {
        await using var server = await TargetServer.Start(context =>
        {
            context.Response.StatusCode = 403;
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpResponseFeature>()!.ReasonPhrase = context
                .Request
                .Headers
                .Authorization;
            return Task.CompletedTask;
        });
        var token = new HttpCredentials.Token("Bearer", _folder.Write("token", Marker));
        var failure = await Scrapes.Once(_http, server.Url, new HttpAccess { Credentials = token });
        Assert.DoesNotContain(Marker, failure, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    static HttpAccess Basic(SecretSource password) =>
        new() { Credentials = new HttpCredentials.Basic("prober", password) };

    async Task<IHeaderDictionary> Asked(HttpAccess access)
    {
        IHeaderDictionary? asked = null;
        await using var server = await TargetServer.Start(context =>
        {
            asked = new HeaderDictionary(context.Request.Headers.ToDictionary());
            return context.Response.WriteAsync(Page);
        });
        Assert.Null(await Scrapes.Once(_http, server.Url, access));
        return asked!;
    }

    static Task<TargetServer> Guarded(string password) =>
        TargetServer.Start(context =>
        {
            var right = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"prober:{password}"))}";
            var isRight = context.Request.Headers.Authorization == right;
            context.Response.StatusCode = isRight ? 200 : 401;
            return isRight ? context.Response.WriteAsync(Page) : Task.CompletedTask;
        });
}
