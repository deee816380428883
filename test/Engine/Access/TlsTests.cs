using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Tests.Collecting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Tests.Access;

/// <summary>Servers that prove who they are, and clients too, over real TLS.</summary>
public sealed class TlsTests : IDisposable
{
    readonly Authority _authority = new("ours");
    readonly SecretFolder _folder = new();
    readonly AccessClient _http = new();
    readonly TlsAccess _trusting;

    public TlsTests()
    {
        _folder.Write("ca.pem", _authority.Pem);
        _trusting = new TlsAccess { CaFile = _folder.PathOf("ca.pem") };
    }

    [Fact]
    public async Task A_server_of_an_own_authority_is_trusted_where_the_document_says_so_and_only_there()
    {
        await using var server = await Start(_authority.Issue("server"));
        Assert.Null(await Scrape(server, _trusting));
        Assert.Contains(
            "errors in the certificate chain",
            await Scrape(server, TlsAccess.Plain),
            StringComparison.Ordinal
        );
        Assert.Null(await Scrape(server, new TlsAccess { InsecureSkipVerify = true }));
    }

    [Fact]
    public async Task A_server_under_another_name_is_trusted_if_the_document_names_it()
    {
        await using var server = await Start(_authority.Issue("server", "metrics.example"));
        Assert.Contains("RemoteCertificateNameMismatch", await Scrape(server, _trusting), StringComparison.Ordinal);
        Assert.Null(await Scrape(server, _trusting with { ServerName = "metrics.example" }));
        var other = await Scrape(server, _trusting with { ServerName = "other.example" });
        Assert.Contains("RemoteCertificateNameMismatch", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_shows_its_certificate_to_servers_that_ask_for_it()
    {
        await using var server = await Start(_authority.Issue("server"), _authority);
        Assert.NotNull(await Scrape(server, _trusting));
        Assert.Null(await Scrape(server, Own(_authority.Issue("leeway"))));
    }

    [Fact]
    public async Task A_certificate_that_changes_is_read_anew()
    {
        using var stranger = new Authority("stranger");
        await using var server = await Start(_authority.Issue("server"), _authority);
        var tls = Own(stranger.Issue("leeway"));
        Assert.NotNull(await Scrape(server, tls));
        Own(_authority.Issue("leeway"));
        File.SetLastWriteTimeUtc(_folder.PathOf("client.pem"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Null(await Scrape(server, tls));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_the_failure_of_its_target_without_what_it_holds()
    {
        await using var server = await Start(_authority.Issue("server"));
        _folder.Write("ca.pem", "s3cret-marker");
        Assert.Equal($"There is no PEM certificate in {_folder.PathOf("ca.pem")}.", await Scrape(server, _trusting));
        _folder.Write("client.pem", "s3cret-marker");
        _folder.Write("client.key", "s3cret-marker");
        var failure = await Scrape(server, Paths);
        Assert.StartsWith(
            $"The certificate {_folder.PathOf("client.pem")} or its key cannot be read",
            failure,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Requests_to_one_server_use_one_connection()
    {
        var connections = new ConcurrentDictionary<string, int>();
        await using var server = await TargetServer.Start(context =>
        {
            connections.AddOrUpdate(context.Connection.Id, 1, (_, count) => count + 1);
            return context.Response.WriteAsync("requests_total 1\n");
        });
        for (var scrape = 0; scrape < 3; scrape++)
        {
            await Scrapes.Once(_http, server.Url, HttpAccess.Plain);
        }
        Assert.Equal(3, Assert.Single(connections).Value);
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
        _authority.Dispose();
    }

    TlsAccess Paths => new() { CertFile = _folder.PathOf("client.pem"), KeyFile = _folder.PathOf("client.key") };

    TlsAccess Own(X509Certificate2 certificate)
    {
        _folder.Write("client.pem", certificate.ExportCertificatePem());
        _folder.Write("client.key", certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return Paths with { CaFile = _trusting.CaFile };
    }

    Task<string?> Scrape(WebApplication server, TlsAccess tls) =>
        Scrapes.Once(_http, new Uri(server.Urls.First() + "/metrics"), new HttpAccess { Tls = tls });

    static async Task<WebApplication> Start(X509Certificate2 certificate, Authority? clients = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(
                System.Net.IPAddress.Loopback,
                0,
                listen =>
                    listen.UseHttps(https =>
                    {
                        https.ServerCertificate = certificate;
                        if (clients is not null)
                        {
                            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                            https.ClientCertificateValidation = (shown, _, _) => shown.Issuer == "CN=ours";
                        }
                    })
            )
        );
        var web = builder.Build();
        web.MapGet("/metrics", context => context.Response.WriteAsync("requests_total 1\n"));
        await web.StartAsync(TestContext.Current.CancellationToken);
        return web;
    }
}
