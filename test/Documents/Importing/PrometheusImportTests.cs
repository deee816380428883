using Leeway.Documents.Importing;

namespace Leeway.Documents.Tests.Importing;

/// <summary>What becomes of a prometheus.yml: documents that are accepted, and problems that say what was left out.</summary>
public sealed class PrometheusImportTests
{
    const string Whole = """
        global: {scrape_interval: 30s, external_labels: {region: eu}}
        rule_files: [rules.yml]
        scrape_configs:
          - job_name: prometheus
            static_configs: [{targets: ["localhost:9090"]}]
          - job_name: Node_Exporter
            scrape_interval: 10s
            sample_limit: 5000
            enable_compression: false
            target_limit: 0
            body_size_limit: 15MB
            honor_labels: true
            params: {collect: [cpu, meminfo]}
            basic_auth: {username: me, password_file: secrets/password}
            tls_config: {ca_file: ca.pem, insecure_skip_verify: false}
            static_configs:
              - {targets: ["a:9100", b], labels: {zone: 1, __metrics_path__: /m}}
            relabel_configs:
              - {source_labels: [__address__], regex: "(.*):9100", target_label: host}
              - {source_labels: [host], regex: 5, action: drop}
            metric_relabel_configs: [{regex: "go_.*", source_labels: [__name__], action: drop}]
          - job_name: found
            file_sd_configs: [{files: ["targets/*.json"], refresh_interval: 1m}]
            http_sd_configs: [{url: "http://inventory/targets", authorization: {credentials_file: token}}]
            dns_sd_configs: [{names: [app.example], type: a, port: 8080}, {names: [_app._tcp.example], port: 1}]
        """;

    [Fact]
    public void What_can_be_carried_over_is_accepted_as_documents()
    {
        var import = PrometheusImport.Import(new DocumentFile("/etc/prometheus/prometheus.yml", Whole));
        Assert.All(import.Problems, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
        Assert.Equal(
            ["prometheus.yaml", "node-exporter.json", "node-exporter.yaml", "found.yaml"],
            import.Files.Select(file => file.Name)
        );
        var jobs = Load(import).ScrapeJobs.ToDictionary(job => job.Name, StringComparer.Ordinal);
        Assert.Equal((30, 10), (jobs["prometheus"].Interval.TotalSeconds, jobs["prometheus"].Timeout.TotalSeconds));
        var node = jobs["node-exporter"];
        Assert.Equal((5000, 15L << 20, true), (node.SeriesMax, node.BodyBytesMax, node.HonorLabels));
        Assert.Equal("/metrics?collect=cpu&collect=meminfo", node.Path);
        Assert.Equal(
            new HttpCredentials.Basic("me", new SecretSource.File("/etc/prometheus/secrets/password")),
            node.Access.Credentials
        );
        Assert.Equal((false, true), (node.Access.Compression, jobs["found"].Access.Compression));
        Assert.Equal("/etc/prometheus/ca.pem", node.Access.Tls.CaFile);
        Assert.Equal(["job", "__address__", "host"], node.RelabelRules.Select(rule => rule.SourceLabels[0]));
        Assert.Equal(4, jobs["found"].Discovery.Count);
        Assert.Equal(
            [
                new TargetDiscovery.Dns("app.example", "A", 8080, TimeSpan.FromSeconds(30)),
                new TargetDiscovery.Dns("_app._tcp.example", "SRV", 0, TimeSpan.FromSeconds(30)),
            ],
            jobs["found"].Discovery.OfType<TargetDiscovery.Dns>()
        );
    }

    [Fact]
    public void What_cannot_is_told_with_its_place_and_secrets_are_not_copied()
    {
        const string text = """
            scrape_configs:
              - job_name: pods
                kubernetes_sd_configs: [{role: pod}]
              - job_name: web
                static_configs: [{targets: ["a:1"]}]
                basic_auth: {username: me, password: s3cret-marker}
                proxy_url: http://proxy
                dns_sd_configs: [{names: [a], type: MX}, {names: [b], refreshInterval: 5s}]
                http_sd_configs: [{url: "http://a/", proxy_url: "http://b/", enable_http2: true}]
                file_sd_configs: [{files: [a.json], pattern: b}]
            """;
        var import = PrometheusImport.Import(new DocumentFile("prometheus.yml", text));
        Assert.Equal("web.yaml", Assert.Single(import.Files).Name);
        Assert.DoesNotContain(
            "s3cret-marker",
            string.Concat(import.Files) + string.Concat(import.Problems),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "2:5: job 'pods' is left out: none of its targets can be found",
                "3:5: 'kubernetes_sd_configs' of job 'pods' cannot be carried over",
                "6:32: the secret 'password' in prometheus.yml scrape_configs[1].basic_auth is not copied, for secrets do not belong in documents",
                "7:5: 'proxy_url' of job 'web' cannot be carried over",
                "8:35: dns_sd_configs of type MX cannot be carried over",
                "8:59: 'refreshInterval' in prometheus.yml scrape_configs[1].dns_sd_configs[1] cannot be carried over",
                "9:42: 'proxy_url' in prometheus.yml scrape_configs[1].http_sd_configs[0] cannot be carried over",
                "10:41: 'pattern' in prometheus.yml scrape_configs[1].file_sd_configs[0] cannot be carried over",
            ],
            import.Problems.Select(problem => $"{problem.Line}:{problem.Column}: {problem.What}")
        );
    }

    static Configuration Load(ImportResult import)
    {
        var documents = import.Files.Where(file => file.Name.EndsWith(".yaml", StringComparison.Ordinal));
        var loaded = ConfigurationLoader.Load([
            .. documents.Select(file => new DocumentFile($"/tmp/{file.Name}", file.Text)),
        ]);
        Assert.Empty(loaded.Problems);
        return loaded.Configuration!;
    }
}
