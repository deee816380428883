using System.Globalization;
using System.Text;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Server.Tests.Pages;

/// <summary>A thousand SLOs of fifty services, whose names and targets differ as those of a company do.</summary>
/// <remarks>A thousand rows that only differ by a number would compress better than any real ones.</remarks>
static class ThousandSlos
{
    const int Seed = 17;

    static readonly string[] Things =
    [
        .. "account address basket campaign catalogue checkout claim courier customer delivery discount document feed".Split(
            ' '
        ),
        .. "gateway image inventory invoice ledger letter locker mail map message notice order parcel partner".Split(
            ' '
        ),
        .. "payment photo price profile queue rating receipt refund report return review route search session".Split(
            ' '
        ),
        .. "shelf stock supplier tariff ticket translation upload voucher warehouse wishlist".Split(' '),
    ];

    static readonly string[] Virtues =
    [
        .. "availability completeness correctness durability freshness latency quality reach success throughput".Split(
            ' '
        ),
    ];

    static readonly string[] Targets = ["0.9", "0.95", "0.98", "0.99", "0.995", "0.997"];

    public static string Documents(string target)
    {
        var chance = new Random(Seed);
        var documents = Shop.Documents(target).Split("---\n");
        var slo = documents.Single(document => document.Contains("kind: SLO", StringComparison.Ordinal));
        var all = new StringBuilder(string.Join("---\n", documents.Where(document => document != slo)));
        var services = Enumerable.Range(0, 50).Select(i => $"{Any(chance, Things)}-{Any(chance, Things)}-{i}").ToList();
        foreach (var service in services)
        {
            all.Append(
                CultureInfo.InvariantCulture,
                $"---\napiVersion: openslo/v1\nkind: Service\nmetadata: {{name: {service}}}\nspec: {{}}\n"
            );
            all.Append(
                CultureInfo.InvariantCulture,
                $"---\napiVersion: leeway.dev/v1\nkind: ErrorBudgetPolicy\nmetadata: {{name: {service}}}\nspec: {{selector: {{service: {service}}}, steps: [{{when: remaining < 1, then: [gate: warn]}}]}}\n"
            );
        }
        for (var i = 0; i < 1000; i++)
        {
            var (thing, virtue) = (Any(chance, Things), Any(chance, Virtues));
            var name = $"{thing}-{virtue}-{chance.Next(0x10000):x4}-{i}";
            var shown = $"{virtue} of each {thing} in region {chance.Next(1000)}";
            all.Append("---\n")
                .Append(
                    slo.Replace($"name: {Shop.Slo}", $"name: {name}\n  displayName: {shown}", StringComparison.Ordinal)
                        .Replace("service: app", $"service: {Any(chance, services)}", StringComparison.Ordinal)
                        .Replace("target: 0.99", $"target: {Any(chance, Targets)}", StringComparison.Ordinal)
                );
        }
        return all.ToString();
    }

    static string Any(Random chance, IReadOnlyList<string> words) => words[chance.Next(words.Count)];
}
