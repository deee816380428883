using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Leeway.Core.Time;

namespace Leeway.Engine.Notifying;

/// <summary>Posts JSON and reads the answer as a delivery's outcome.</summary>
sealed class JsonPost(HttpClient http, TimeProvider clock)
{
    const int ReasonBytesMax = 1024;

    static readonly char[] Unprintable =
    [
        .. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(c => char.IsControl(c) || char.IsWhiteSpace(c)),
    ];

    static readonly TimeSpan AnswersWithin = 10.Seconds;

    /// <summary>Posts once. Everything but a success and a final refusal may be tried again, a redirect too.</summary>
    public async Task<DeliveryOutcome> Send(
        Uri url,
        byte[] body,
        IEnumerable<KeyValuePair<string, string>> headers,
        CancellationToken cancellation
    )
    {
        using var timeout = new CancellationTokenSource(AnswersWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            using var request = Request(url, body, headers);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode
                ? DeliveryOutcome.Delivered.Instance
                : await NotDelivered(url, response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed($"{url.Authority} did not answer within {AnswersWithin.TotalSeconds} s");
        }
        catch (HttpRequestException failure)
        {
            return new DeliveryOutcome.Failed($"{url.Authority}: {failure.GetBaseException().Message}");
        }
    }

    static HttpRequestMessage Request(Uri url, byte[] body, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("leeway", null));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return request;
    }

    async Task<DeliveryOutcome> NotDelivered(Uri url, HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        var said = await Excerpt(response, cancellation);
        var reason = $"{url.Authority} answered {status}{(said.Length == 0 ? "" : $": {said}")}";
        var isFinal =
            status is >= 400 and < 500
            && response.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
        return isFinal ? new DeliveryOutcome.Refused(reason) : new DeliveryOutcome.Failed(reason, RetryAfter(response));
    }

    TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => null,
        };

    /// <summary>The beginning of the answer's body on one line; empty if it cannot be read: the status says enough.</summary>
    static async Task<string> Excerpt(HttpResponseMessage response, CancellationToken cancellation)
    {
        var buffer = new byte[ReasonBytesMax];
        var read = 0;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return "";
        }
        // Whitespace and control characters of a stranger must not shape our log lines.
        var words = Encoding.UTF8.GetString(buffer, 0, read).Split(Unprintable, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }
}
