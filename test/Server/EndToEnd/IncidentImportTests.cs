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
        foreach (var expected in (IncidentsImported[])[new(2, 0), new(0, 2)])
        {
            using var answer = await leeway.Client.Incidents.Import(past, "Ada", Stop);
            Assert.Equal(expected, await answer.Content.ReadFromJsonAsync(LeewayJson.Default.IncidentsImported, Stop));
        }
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
}
