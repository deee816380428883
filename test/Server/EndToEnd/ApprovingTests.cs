using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine.Records;
using Leeway.Server.People;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>People agree to an SLO at a running server, by their tokens.</summary>
public sealed class ApprovingTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approvals_that_are_signed_count_like_committed_ones_until_the_terms_change()
    {
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents("127.0.0.1:1")).Write("agreement.yaml", Agreement);
        var (ada, grace) = (Token.Make(), Token.Make());
        var people = Path.Combine(folder.Documents, "..", "people");
        await File.WriteAllTextAsync(
            people,
            $"{Line(ada, "Ada", "sre", "development")}\n{Line(grace, "Grace", "product")}\n",
            Stop
        );
        string terms;
        await using (var leeway = await LeewayProcess.Start(folder, 200.Milliseconds, "--people", people))
        {
            var before = Assert.Single(await leeway.Client.Agreements.All(Stop));
            terms = before.Terms;
            Assert.False(before.IsAgreed);

            Assert.Equal(HttpStatusCode.Unauthorized, await Approve(leeway, null, "sre", terms));
            Assert.Equal(HttpStatusCode.Forbidden, await Approve(leeway, grace, "sre", terms)); // speaks for product only
            Assert.Equal(HttpStatusCode.Forbidden, await Approve(leeway, ada, "product", terms));
            Assert.Equal(HttpStatusCode.Conflict, await Approve(leeway, ada, "sre", new string('0', terms.Length)));
            Assert.Equal(HttpStatusCode.BadRequest, await Approve(leeway, ada, "users", terms));
            foreach (
                var (token, party) in (ValueTuple<string, string>[])
                    [(ada, "sre"), (ada, "sre"), (ada, "development"), (grace, "product")]
            )
            {
                Assert.Equal(HttpStatusCode.OK, await Approve(leeway, token, party, terms));
            }
        }
        await using (var again = await LeewayProcess.Start(folder, 200.Milliseconds, "--people", people))
        {
            var agreed = Assert.Single(await again.Client.Agreements.All(Stop));
            Assert.True(agreed.IsAgreed);
            Assert.Equal("signed (token)", Assert.Single(agreed.Parties[0].Approvals).How);
            var audit = await again.Client.Records.Audit(new AuditQuery(), Stop);
            Assert.Equal(3, audit.Entries.Count(entry => entry.Kind == "approval"));
            folder.Write("app.yaml", Shop.Documents("127.0.0.1:1", objective: "0.995"));
            _ = await Poll.Until(
                async stop => (await again.Client.Agreements.All(stop))[0].Parties,
                parties => parties.All(party => party.State == "reopened"),
                () => "the new target reopens all approvals"
            );
        }
    }

    [Fact]
    public async Task Where_nobody_is_known_nothing_can_be_signed()
    {
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents("127.0.0.1:1")).Write("agreement.yaml", Agreement);
        await using var leeway = await LeewayProcess.Start(folder, 200.Milliseconds);
        var terms = Assert.Single(await leeway.Client.Agreements.All(Stop)).Terms;

        using var request = Request(leeway, "sre", terms, person: "Ada");
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(
            "An approval is signed",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    static async Task<HttpStatusCode> Approve(LeewayProcess leeway, string? token, string party, string terms)
    {
        using var request = Request(leeway, party, terms);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    static HttpRequestMessage Request(LeewayProcess leeway, string party, string terms, string? person = null) =>
        new(HttpMethod.Post, new Uri(leeway.Address, $"/api/v1/slos/{Shop.Slo}/approvals"))
        {
            Content = JsonContent.Create(
                new ApprovalRequest
                {
                    Party = party,
                    Terms = terms,
                    Person = person,
                },
                LeewayJson.Default.ApprovalRequest
            ),
        };

    static string Line(string token, string name, params string[] parties) =>
        $"{new KnownPerson(Person.Named(name), Token.HashOf(token), parties)}";

    static string Agreement =>
        $$"""
            apiVersion: leeway.dev/v1
            kind: Agreement
            metadata: {name: shop}
            spec:
              slo: {{Shop.Slo}}
              authors: [Ada]
              approvers: {product: [Grace], development: [Ada], sre: [Ada]}
              rationale: We measured it.
              basis: observed
              review: 2099-01-01
            """;
}
