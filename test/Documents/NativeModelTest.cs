using Leeway.Core.Time;

namespace Leeway.Documents.Tests;

public sealed class NativeModelTest
{
    [Fact]
    public void A_scrape_job_carries_all_that_its_document_says()
    {
        var job = Assert.Single(Loading.Good(ModelTest.Case("native.yaml")).ScrapeJobs);
        Assert.Equal(("shop", 15.Seconds, 5.Seconds), (job.Name, job.Interval, job.Timeout));
        Assert.Equal(
            [
                new ScrapeTarget(new Uri("http://shop-1:8080/metrics"), "shop-1:8080"),
                new ScrapeTarget(new Uri("https://shop-2:8443/internal/metrics"), "shop-2:8443"),
            ],
            job.Targets
        );
        Assert.Equal("a", job.Labels["zone"]);
        Assert.Equal((16L << 20, 200_000, false, false), (job.BodyBytesMax, job.SeriesMax, job.HonorLabels, job.Proxy));
    }

    [Theory]
    [InlineData("targets: [a:1]", "http://a:1/metrics", "a:1", 10_000, false)]
    [InlineData("targets: [a:1], interval: 6s", "http://a:1/metrics", "a:1", 4_000, false)]
    [InlineData("targets: [a:1], interval: 1m, timeout: 40s", "http://a:1/metrics", "a:1", 40_000, false)]
    [InlineData("targets: [a:1], scheme: https, path: /m", "https://a:1/m", "a:1", 10_000, false)]
    [InlineData("targets: ['http://a'], path: /m", "http://a/m", "a:80", 10_000, false)]
    [InlineData("targets: ['https://a/']", "https://a/", "a:443", 10_000, false)]
    [InlineData("targets: ['[::1]:9090']", "http://[::1]:9090/metrics", "[::1]:9090", 10_000, false)]
    [InlineData("targets: [a:1], honorLabels: true", "http://a:1/metrics", "a:1", 10_000, true)]
    [InlineData("targets: [a:1], proxy: true", "http://a:1/metrics", "a:1", 10_000, true)]
    [InlineData("targets: [a:1], path: '/federate?match[]=up'", "http://a:1/federate?match[]=up", "a:1", 10_000, true)]
    public void Targets_have_an_address_an_instance_and_a_timeout(
        string spec,
        string address,
        string instance,
        int timeoutMs,
        bool proxy
    )
    {
        var job = Assert.Single(
            Loading
                .Good($"{{apiVersion: leeway.dev/v1, kind: Scrape, metadata: {{name: a}}, spec: {{{spec}}}}}")
                .ScrapeJobs
        );
        var target = Assert.Single(job.Targets);
        Assert.Equal((new Uri(address), instance), (target.Address, target.Instance));
        Assert.Equal(timeoutMs.Milliseconds, job.Timeout);
        Assert.Equal(proxy, job.Proxy);
    }

    [Theory]
    [InlineData("type: SRV", "SRV", 0, null)]
    [InlineData("type: A, port: 80, server: 10.0.0.2", "A", 80, "10.0.0.2:53")]
    [InlineData("type: SRV, server: 127.0.0.1:5353", "SRV", 0, "127.0.0.1:5353")]
    [InlineData("type: SRV, server: '[::1]:5353'", "SRV", 0, "[::1]:5353")]
    [InlineData("type: SRV, server: '::1'", "SRV", 0, "[::1]:53")]
    public void Names_are_asked_for_at_a_server(string dns, string type, int port, string? server)
    {
        var job = Assert.Single(
            Loading
                .Good(
                    $"{{apiVersion: leeway.dev/v1, kind: Scrape, metadata: {{name: a}}, spec: {{dnsDiscovery: [{{names: [_a._tcp.b], {dns}}}]}}}}"
                )
                .ScrapeJobs
        );
        var source = Assert.IsType<TargetDiscovery.Dns>(Assert.Single(job.Discovery));
        Assert.Equal((type, port, server), (source.Type, source.Port, source.Server?.ToString()));
    }

    [Fact]
    public void A_route_carries_all_that_its_document_says()
    {
        var route = Assert.Single(Loading.Good(ModelTest.Case("native.yaml")).Routes);
        Assert.Equal("on-call", route.Name);
        Assert.Equal(["page"], route.Severities);
        Assert.Empty(route.Services);
        Assert.Empty(route.Objectives);
        Assert.Equal(30.Seconds, route.WatchdogEvery);
        var webhook = Assert.IsType<Receiver.Webhook>(route.Receivers[0]);
        Assert.Equal(
            new Receiver.Webhook(
                "on-call/0",
                new Uri("https://pager.example.com/leeway"),
                new SecretSource.Environment("PAGER_SECRET")
            ),
            webhook
        );
        var alertmanager = Assert.IsType<Receiver.Alertmanager>(route.Receivers[1]);
        Assert.Equal(("am", new Uri("http://localhost:9093")), (alertmanager.Name, Assert.Single(alertmanager.Urls)));
    }

    [Theory]
    [InlineData("", 60)]
    [InlineData(", watchdog: off", null)]
    [InlineData(", watchdog: {every: 5m}", 300)]
    public void The_watchdog_is_on_unless_it_is_off(string watchdog, int? seconds)
    {
        var spec = $"{{receivers: [{{webhook: {{url: 'http://x', secretFile: /run/s}}}}]{watchdog}}}";
        var route = Assert.Single(
            Loading.Good($"{{apiVersion: leeway.dev/v1, kind: Route, metadata: {{name: a}}, spec: {spec}}}").Routes
        );
        Assert.Equal(seconds, route.WatchdogEvery?.TotalSeconds);
        Assert.Equal(new SecretSource.File("/run/s"), ((Receiver.Webhook)route.Receivers[0]).Secret);
    }
}
