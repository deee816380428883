using System.Net;
using System.Net.Http.Json;
using Leeway.Client;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Incidents that were written down elsewhere.</summary>
public sealed class IncidentImportTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Incidents_are_taken_over_once_edited_by_version_and_merged()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        await leeway.Slo(Shop.Slo, _ => true, "it");
        const string past = """
            start,detected,repaired,class,reference,title
            2026-01-02T10:00:00Z,2026-01-02T10:15:00Z,2026-01-02T11:00:00Z,load,INC-1,Sale
            2026-01-03T10:00:00Z,,2026-01-03T10:30:00Z,,INC-2,Odd

            """;
        await Imported(leeway, past, new IncidentsImported(2, 0));
        await Imported(leeway, past, new IncidentsImported(0, 2));
        var sale = (await leeway.Client.Incidents.All(null, Stop)).Single(one => one.Title == "Sale");
        Assert.Equal(("closed", "load"), (sale.State, sale.FaultClass));

        var edit = new IncidentRequest
        {
            Version = sale.Version,
            Cause = "discount",
            Person = "Ada",
        };
        using var done = await leeway.Client.Incidents.Edit(sale.Number, edit, Stop);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        using var stale = await leeway.Client.Incidents.Edit(sale.Number, edit with { Cause = "other" }, Stop);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);

        using var merged = await leeway.Client.Incidents.Merge(2, new MergeRequest(1, "Ada"), Stop);
        Assert.Equal(HttpStatusCode.OK, merged.StatusCode);
        Assert.Single(await leeway.Client.Incidents.All(null, Stop));
        using var unsigned = await leeway.Client.Incidents.Open(new IncidentRequest { Title = "x" }, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, unsigned.StatusCode);
    }

    [Fact]
    public async Task What_is_exported_and_imported_elsewhere_is_the_same_record_and_a_plan_takes_it()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var first = await LeewayProcess.Start(folder);
        await first.AllAnswered();
        await first.Slo(Shop.Slo, _ => true, "it");
        var service = (await first.Client.Slo(Shop.Slo, Stop))!.Summary.Service;
        var written = new IncidentRequest
        {
            Title = "Slow, \"very\" slow",
            Service = service,
            Detected = "2026-01-02T10:15:00Z",
            ImpactStart = "2026-01-02T10:00:00Z",
            ImpactEnd = "2026-01-02T11:00:00Z",
            Acknowledged = "2026-01-02T10:20:00Z",
            Mitigated = "2026-01-02T10:50:00Z",
            Closed = "2026-01-02T12:00:00Z",
            Impact = 0.4,
            Trigger = "load",
            Cause = "sale",
            Detection = "customer",
            Person = "Ada",
        };
        // The second was over before anybody knew.
        foreach (var one in (IncidentRequest[])[written, written with { Detected = "2026-01-02T11:30:00Z" }])
        {
            using var opened = await first.Client.Incidents.Open(one, Stop);
            Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        }

        using var other = new TestFolder();
        other.Write("app.yaml", Shop.Documents(app.Target));
        await using var second = await LeewayProcess.Start(other);
        await second.AllAnswered();
        await second.Slo(Shop.Slo, _ => true, "it");
        var csv = await Export(first, "csv");
        await Imported(second, csv, new IncidentsImported(2, 0));
        await Imported(second, await Export(first, "json"), new IncidentsImported(0, 2));
        // What began here comes back under its own id.
        await Imported(first, await Export(second, "json"), new IncidentsImported(0, 2));
        Assert.Contains(
            "2026-01-02T10:00:00Z,2026-01-02T10:15:00Z,2026-01-02T11:00:00Z,0.4,load-sale,,2026-01-02T10:20:00Z,2026-01-02T10:50:00Z,"
                + $"{service},{Shop.Slo},customer,\"Slow, \"\"very\"\" slow\",",
            csv,
            StringComparison.Ordinal
        );
        foreach (var format in (string[])["csv", "json"])
        {
            Assert.Equal(await Export(first, format), await Export(second, format));
        }
        using var wrong = await first.Client.Incidents.Export("xml", "soon", "2026-01-01", Stop);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);

        var file = Path.Combine(other.Data, "exported.csv");
        await File.WriteAllTextAsync(file, csv, Stop);
        var (code, plan) = await CommandLine.Run(
            "plan",
            Path.Combine(RepositoryRoot.Path, "examples", "plan"),
            "--incidents",
            file,
            "--from",
            "2025-01-01T00:00:00Z",
            "--until",
            "2026-06-01T00:00:00Z",
            "--years",
            "1000"
        );
        Assert.True(code == 0, plan);
        Assert.Contains("no Risk is of the fault class 'load-sale'", plan, StringComparison.Ordinal);
    }

    static async Task Imported(LeewayProcess leeway, string text, IncidentsImported expected)
    {
        using var answer = await leeway.Client.Incidents.Import(text, "Ada", Stop);
        Assert.Equal(expected, await answer.Content.ReadFromJsonAsync(LeewayJson.Default.IncidentsImported, Stop));
    }

    static async Task<string> Export(LeewayProcess leeway, string format)
    {
        var (code, text) = await CommandLine.Run(
            "incident",
            "export",
            "--format",
            format,
            "--server",
            leeway.Address.ToString()
        );
        Assert.True(code == 0, text);
        return text;
    }
}
