using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Secrets reach the servers that they are for, and nobody else.</summary>
public sealed class SecretTests
{
    const string Password = "swordfish-marker";
    const string Token = "bluebird-marker";

    [Fact]
    public async Task No_page_answer_or_log_shows_a_secret_that_was_refused()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var refusing = builder.Build();
        refusing.MapFallback(context =>
        {
            var authorization = context.Request.Headers.Authorization.ToString();
            seen.Add(authorization);
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync(
                $"{{\"status\":\"error\",\"error\":\"{authorization} {Password} {Token}\"}}"
            );
        });
        await refusing.StartAsync(TestContext.Current.CancellationToken);
        var server = new Uri(refusing.Urls.First());
        using var folder = new TestFolder();
        var (password, token) = (Path.Combine(folder.Documents, "password"), Path.Combine(folder.Documents, "token"));
        await File.WriteAllTextAsync(password, Password, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(token, Token, TestContext.Current.CancellationToken);
        folder.Write("app.yaml", Documents(server, password, token));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.Slo(Shop.Slo, _ => seen.Distinct().Count() == 2, "both secrets to be sent");
        await Poll.Until(
            stop => leeway.Client.Sources(stop),
            sources => sources is [{ Slis: [{ Error: not null }] }],
            () => "the refusal of the server"
        );

        using var http = new HttpClient { BaseAddress = leeway.Address };
        foreach (
            var path in (string[])
                [
                    "",
                    "targets",
                    "sources",
                    "configuration",
                    $"slos/{Shop.Slo}",
                    "metrics",
                    "api/v1/targets",
                    "api/v1/discovery",
                    "api/v1/sources",
                    "api/v1/status",
                    "api/v1/configuration",
                    $"api/v1/slos/{Shop.Slo}",
                ]
        )
        {
            var text = await http.GetStringAsync(
                new Uri(path, UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            Assert.DoesNotContain("-marker", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String("me:swordfish-marker"u8), text, StringComparison.Ordinal);
        }
        await Poll.Until(
            _ => Task.FromResult(leeway.Output),
            output => output.Contains("answered 401", StringComparison.Ordinal),
            () => $"the log of a refusal; the server wrote:\n{leeway.Output}"
        );
        Assert.DoesNotContain("-marker", leeway.Output, StringComparison.Ordinal);
    }

    static string Documents(Uri server, string password, string token) =>
        Shop.Documents(server.Authority)
            .Replace(
                "  interval: 1s\n",
                "  interval: 1s\n  basicAuth: {username: me, passwordFile: " + password + "}\n",
                StringComparison.Ordinal
            )
            .Replace("spec: {query", "metricSourceRef: prom\n            spec: {query", StringComparison.Ordinal)
        + $$$"""
            ---
            apiVersion: openslo/v1
            kind: DataSource
            metadata: {name: prom}
            spec:
              type: Prometheus
              connectionDetails:
                url: "{{{server}}}"
                delay: 2s
                authorization: {credentialsFile: {{{token}}}}

            """;
}
