using System.Net;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;

namespace Leeway.Engine.Discovering;

/// <summary>Lists of targets that are asked for over HTTP.</summary>
sealed class HttpLists(AccessClient http, TimeProvider clock)
{
    const int BytesMax = 16 << 20;

    static readonly TimeSpan AnswersWithin = 30.Seconds;

    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    /// <exception cref="FormatException">It answered something else.</exception>
    public async Task<IReadOnlyList<TargetGroup>> Ask(TargetDiscovery.Http source, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(AnswersWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        using var response = await http.Send(source.Access, () => Request(source.Url), either.Token);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new FormatException(HttpRefusal.Of(response, "the httpDiscovery"));
        }
        await using var body = await response.Content.ReadAsStreamAsync(either.Token);
        using var bytes = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await body.ReadAsync(part, either.Token) is var read and > 0)
        {
            bytes.Write(part, 0, read);
            if (bytes.Length > BytesMax)
            {
                throw new FormatException($"the answer is longer than {BytesMax} bytes");
            }
        }
        var label = new Label("__meta_url", source.Url.ToString());
        return
        [
            .. TargetLists
                .ReadJson(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
                .Select(group => group with { Labels = group.Labels.With(label) }),
        ];
    }

    static HttpRequestMessage Request(Uri url)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "leeway");
        return request;
    }
}
