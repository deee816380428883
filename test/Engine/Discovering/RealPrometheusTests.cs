using Leeway.Documents;
using Leeway.Documents.Importing;
using Leeway.Engine.Tests.Access;
using Leeway.Engine.Tests.Notifying;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Discovering;

/// <summary>A real Prometheus and Leeway, given the same rules and the same lists, see the same targets.</summary>
public sealed class RealPrometheusTests : IDisposable
{
    const string Rules = """
          - {source_labels: [__meta_env], regex: "test|", action: drop}
          - {source_labels: [__meta_env], target_label: env}
          - {regex: "__meta_label_(.+)", action: labelmap}
          - {source_labels: [__address__], regex: "([^:]+)(?::\\d+)?", target_label: host, replacement: "${1}.example"}
          - {source_labels: [__address__], modulus: 7, target_label: shard, action: hashmod}
          - {source_labels: [__meta_path], regex: "(.+)", target_label: __metrics_path__}
          - {source_labels: [__meta_module], regex: "(.+)", target_label: __param_module}
          - {source_labels: [__meta_scheme], regex: "(https)", target_label: __scheme__}
          - {source_labels: [env], target_label: ENV, action: uppercase}
          - {regex: "secret.*", action: labeldrop}
          - {source_labels: [team], regex: "(?P<who>.)(.*)", target_label: initial, replacement: "${who}-$2$$"}
        """;

    const string Targets = """
        [{"targets": ["a:9100", "b:9100", "c"], "labels": {"__meta_env": "prod", "__meta_label_team": "shop", "secret_x": "y"}},
         {"targets": ["d:9100"], "labels": {"__meta_env": "test"}},
         {"targets": ["e:1"], "labels": {"__meta_env": "Öde", "__meta_path": "/m", "__meta_module": "http 2xx", "job": "other"}},
         {"targets": ["f", "[::1]:9"], "labels": {"__meta_env": "prod", "__meta_scheme": "https", "instance": "eff"}},
         {"targets": ["g/path"], "labels": {"__meta_env": "prod"}}]
        """;

    readonly SecretFolder _folder = new();

    [Fact]
    public async Task Both_scrape_the_same_addresses_under_the_same_labels()
    {
        var file = _folder.Write("targets.json", Targets).Path;
        var configuration =
            $"scrape_configs:\n- job_name: app\n  params: {{module: [default, second]}}\n  file_sd_configs: [{{files: ['{file}']}}]\n  relabel_configs:\n{Rules}\n";
        await using var prometheus = await PrometheusServer.Start(configuration: configuration);
        var document =
            $"apiVersion: leeway.dev/v1\nkind: Scrape\nmetadata: {{name: app}}\nspec:\n  interval: 1m\n  params: {{module: [default, second]}}\n  fileDiscovery: [{{files: ['{file}']}}]\n  relabelConfigs:\n{Rules}\n";
        var ours = await SeenTargets.Ours(new DocumentFile("scrape.yaml", document));
        using var http = new HttpClient();
        var theirs = await SeenTargets.Theirs(http, prometheus.Url, ours.Length).Soon();
        Assert.Equal(6, ours.Length);
        Assert.Equal(theirs, ours);
    }

    [Fact]
    public async Task The_documents_made_of_a_configuration_see_the_targets_that_it_sees()
    {
        var file = _folder.Write("targets.json", Targets).Path;
        var configuration =
            "scrape_configs:\n"
            + "- job_name: static\n  static_configs: [{targets: ['a:1', 'b:2']}]\n"
            + "- job_name: Node_1\n  scheme: https\n  static_configs: [{targets: [c, 'd:4'], labels: {zone: x, __metrics_path__: /m}}]\n"
            + $"- job_name: found\n  params: {{module: [default]}}\n  file_sd_configs: [{{files: ['{file}']}}]\n  relabel_configs:\n{Rules}\n";
        await using var prometheus = await PrometheusServer.Start(configuration: configuration);
        var import = PrometheusImport.Import(new DocumentFile(_folder.PathOf("prometheus.yml"), configuration));
        Assert.All(import.Problems, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
        foreach (var made in import.Files)
        {
            _folder.Write(made.Name, made.Text);
        }
        var documents = import.Files.Where(made => made.Name.EndsWith(".yaml", StringComparison.Ordinal));
        var ours = await SeenTargets.Ours([
            .. documents.Select(made => new DocumentFile(_folder.PathOf(made.Name), made.Text)),
        ]);
        using var http = new HttpClient();
        Assert.Equal(10, ours.Length);
        Assert.Equal(await SeenTargets.Theirs(http, prometheus.Url, ours.Length).Soon(), ours);
    }

    public void Dispose() => _folder.Dispose();
}
