using System.Diagnostics;
using System.Net;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Documents.Importing;
using Leeway.Engine.Discovering;
using Leeway.Engine.Tests.Access;
using Leeway.Engine.Tests.Notifying;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Discovering;

/// <summary>A real Prometheus and Leeway ask one real name server, and see the same targets.</summary>
/// <remarks>A Prometheus asks whom /etc/resolv.conf names, on port 53: root may give it a file of its own there.</remarks>
public sealed class RealPrometheusNamesTests : IDisposable
{
    const string Records = """
        local=/_tcp/
        srv-host=_metrics._tcp.web.test,b.web.test,8081
        srv-host=_metrics._tcp.web.test,a.web.test,8080
        srv-host=_short._tcp.shop.test,shop.test,8082
        srv-host=_bad._tcp.shop.test,127.0.0.9,8083
        host-record=shop.test,127.0.0.1,::1
        host-record=shop.test,127.0.0.2
        cname=alias.test,db.test
        host-record=db.test,127.0.0.3
        """;

    const string Configuration = """
        scrape_configs:
          - job_name: app
            dns_sd_configs:
              - names: [_metrics._tcp.web.test, _short._tcp, nobody.test, _nobody._tcp, shop.test, _bad._tcp.shop.test.]
              - {names: [shop.test, alias.test, nobody.test, _metrics._tcp.web.test], type: a, port: 9100}
              - {names: [shop.test, db.test], type: AAAA, port: 9100}
            relabel_configs:
              - {regex: "__(meta_dns.+)", action: labelmap}

        """;

    // One of this machine's own addresses, which nobody else is likely to use.
    static readonly IPEndPoint Address = new(IPAddress.Parse("127.0.53.9"), 53);

    readonly SecretFolder _folder = new();

    [Fact]
    public async Task Both_see_the_same_targets_behind_names()
    {
        var resolvConf = $"search web.test shop.test\nnameserver {Address.Address}\noptions ndots:3\n";
        var inside = await WithOwn(resolvConf);
        await using var server = await DnsServer.Start(Records, Address);
        await using var prometheus = await PrometheusServer.Start(configuration: Configuration, inside: inside);
        var import = PrometheusImport.Import(new DocumentFile("prometheus.yml", Configuration));
        Assert.Empty(import.Problems);
        var document = new DocumentFile("app.yaml", Assert.Single(import.Files).Text);
        var job = Assert.Single(ConfigurationLoader.Load([document]).Configuration!.ScrapeJobs);
        var lists = new DnsLists(2.Seconds);
        var groups = new List<TargetGroup>();
        foreach (var source in job.Discovery.OfType<TargetDiscovery.Dns>())
        {
            var stop = TestContext.Current.CancellationToken;
            groups.AddRange(await lists.Ask(source, ResolvConf.Parse(resolvConf), stop));
        }
        var ours = SeenTargets.Shown(TargetResolution.Of(job, groups).Targets);
        Assert.Equal(8, ours.Length);
        using var http = new HttpClient();
        Assert.Equal(await SeenTargets.Theirs(http, prometheus.Url, ours.Length).Soon(), ours);
    }

    public void Dispose() => _folder.Dispose();

    // A name space of mounts is the process' own: nobody else sees the other file.
    async Task<IReadOnlyList<string>> WithOwn(string resolvConf)
    {
        var unshare = ServerProcess.RequireProgram("unshare", "util-linux");
        const string mount = "mount --bind \"$0\" /etc/resolv.conf && exec \"$@\"";
        var file = _folder.Write("resolv.conf", resolvConf).Path;
        IReadOnlyList<string> inside = [unshare, "--mount", "/bin/sh", "-c", mount, file];
        using var trial = Process.Start(unshare, [.. inside.Skip(1), "true"]);
        await trial.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipUnless(
            trial.ExitCode == 0 && Environment.IsPrivilegedProcess,
            "a Prometheus can be given another /etc/resolv.conf by root only"
        );
        return inside;
    }
}
