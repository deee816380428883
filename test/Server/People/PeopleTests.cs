using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine.Records;
using Leeway.Server.People;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Server.Tests.People;

/// <summary>Who may change something at a real server, and under which name.</summary>
public sealed class PeopleTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_says_who_asks_and_a_change_of_the_file_is_in_force_at_once()
    {
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents("127.0.0.1:1"));
        var file = Path.Combine(folder.Documents, "..", "people");
        var (ada, bob) = (Token.Make(), Token.Make());
        await File.WriteAllTextAsync(file, Line(ada, "Ada"), Stop);
        await using var leeway = await LeewayProcess.Start(folder, 200.Milliseconds, "--people", file);

        Assert.Equal(HttpStatusCode.Created, await Silence(leeway, ada));
        Assert.Equal(HttpStatusCode.Created, await Silence(leeway, ada, author: "Ada"));
        Assert.Equal(HttpStatusCode.BadRequest, await Silence(leeway, ada, author: "Bob"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Silence(leeway, bob, author: "Bob"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Silence(leeway, token: null, author: "Ada"));
        var silences = await leeway.Client.Silences(Stop);
        Assert.Equal(["Ada", "Ada"], silences.Select(silence => silence.Author));

        await File.WriteAllTextAsync(file, Line(bob, "Bob"), Stop);
        Assert.Equal(HttpStatusCode.Created, await Silence(leeway, bob));
        Assert.Equal(HttpStatusCode.Unauthorized, await Silence(leeway, ada));

        await File.WriteAllTextAsync(file, $"{ada} Ada", Stop);
        Assert.Equal(HttpStatusCode.Created, await Silence(leeway, bob));
        Assert.Equal(HttpStatusCode.Unauthorized, await Silence(leeway, ada));
        Assert.Contains("Refused a change of the people file", leeway.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Token.Prefix, leeway.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.0/8", "X-Forwarded-User", "Ada", HttpStatusCode.Created)]
    [InlineData("127.0.0.0/8", "X-Forwarded-User", "leeway", HttpStatusCode.Unauthorized)]
    [InlineData("127.0.0.0/8", "X-Nothing", "Ada", HttpStatusCode.Unauthorized)]
    [InlineData("10.0.0.0/8", "X-Forwarded-User", "Ada", HttpStatusCode.Unauthorized)]
    public async Task A_proxy_is_believed_who_asks_if_it_is_trusted(
        string network,
        string header,
        string name,
        HttpStatusCode answer
    )
    {
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents("127.0.0.1:1"));
        await using var leeway = await LeewayProcess.Start(folder, 200.Milliseconds, "--trust-proxy", network);

        Assert.Equal(answer, await Silence(leeway, token: null, header: (header, name)));
        if (answer == HttpStatusCode.Created)
        {
            Assert.Equal(name, Assert.Single(await leeway.Client.Silences(Stop)).Author);
        }
    }

    [Fact]
    public async Task A_page_of_another_site_changes_nothing_whoever_sits_at_the_browser()
    {
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents("127.0.0.1:1"));
        await using var leeway = await LeewayProcess.Start(folder, 200.Milliseconds);
        var own = leeway.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.Forbidden, await Sent(leeway, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await Sent(leeway, ("Sec-Fetch-Site", "same-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await Sent(leeway, ("Origin", "https://elsewhere.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await Sent(leeway, ("Origin", "null")));
        Assert.Equal(HttpStatusCode.Forbidden, await Sent(leeway, ("Origin", own), ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Sent(leeway, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Sent(leeway, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.Created, await Sent(leeway, ("Origin", own)));
        Assert.Equal(HttpStatusCode.Created, await Sent(leeway, ("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.Created, await Sent(leeway));
    }

    [Fact]
    public async Task A_file_of_people_with_an_error_is_told_by_its_line_and_nothing_is_served()
    {
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents("127.0.0.1:1"));
        var file = Path.Combine(folder.Documents, "..", "people");
        await File.WriteAllTextAsync(file, "\nAda leeway_sesame\n", Stop);

        var (code, said) = await CommandLine.Run("serve", folder.Documents, "--data", folder.Data, "--people", file);

        Assert.Equal(1, code);
        Assert.Contains($"{file}:2:1: error: this is not a person", said, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_makes_a_line_that_a_server_takes_for_the_token_beside_it()
    {
        var (code, said) = await CommandLine.Run("token", "Ada Lovelace", "--party", "sre");
        var lines = said.Split('\n');

        Assert.Equal(0, code);
        var known = Assert.Single(PeopleText.Read("people", lines[1]).People);
        Assert.Equal(("Ada Lovelace", "sre"), (known.Person.Name, known.Parties.Single()));
        Assert.Equal(Token.HashOf(lines[3]), known.TokenHash.ToArray());
        Assert.Equal(2, (await CommandLine.Run("token", "leeway")).ExitCode);
        Assert.Equal(2, (await CommandLine.Run("token", "Ada (sre)")).ExitCode);
    }

    static string Line(string token, string name) =>
        $"{new KnownPerson(Person.Named(name), Token.HashOf(token), [])}\n";

    static async Task<HttpStatusCode> Silence(
        LeewayProcess leeway,
        string? token,
        string? author = null,
        (string Name, string Value)? header = null
    )
    {
        using var request = Request(leeway, author);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        if (header is var (name, value))
        {
            request.Headers.Add(name, value);
        }
        return await Send(request);
    }

    static async Task<HttpStatusCode> Sent(LeewayProcess leeway, params (string Name, string Value)[] headers)
    {
        using var request = Request(leeway, "Ada");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return await Send(request);
    }

    static async Task<HttpStatusCode> Sent(LeewayProcess leeway, string contentType)
    {
        using var request = Request(leeway, "Ada");
        request.Content!.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return await Send(request);
    }

    static HttpRequestMessage Request(LeewayProcess leeway, string? author) =>
        new(HttpMethod.Post, new Uri(leeway.Address, "api/v1/silences"))
        {
            Content = JsonContent.Create(
                new SilenceRequest
                {
                    Service = "app",
                    For = "2h",
                    Author = author,
                    Reason = "Backups.",
                },
                LeewayJson.Default.SilenceRequest
            ),
        };

    static async Task<HttpStatusCode> Send(HttpRequestMessage request)
    {
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
