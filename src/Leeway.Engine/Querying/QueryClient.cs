using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Querying;

/// <summary>Asks one server; every failure is an answer.</summary>
sealed class QueryClient(AccessClient access, QuerySource source, ScrapeMemory memory, TimeProvider clock)
{
    // A sample takes some 30 bytes of JSON, a series its labels.
    const int SampleBytes = 48;
    const int SeriesBytes = 1024;
    const long AnswerBytesMin = 1 << 20;

    /// <summary>The samples themselves, of all series that are selected, with times in <c>[From, Until)</c>.</summary>
    /// <param name="selector">As PromQL has it.</param>
    /// <param name="read">Called when the server has done its part, as in all queries.</param>
    public Task<QueryAnswer> Samples(string selector, Interval range, Action read, CancellationToken stop)
    {
        // Until Prometheus 2 a range began with its first instant, since 3 behind it: one millisecond more, and what is too much is cut off.
        var until = range.Until - 1.Milliseconds;
        var length = (long)(until - range.From).TotalMilliseconds + 1;
        return Ask(
            "query",
            [("query", $"{selector}[{length.ToString(CultureInfo.InvariantCulture)}ms]"), ("time", Seconds(until))],
            read,
            stop
        );
    }

    /// <summary>What an expression gives at each step from the first to the last instant.</summary>
    public Task<QueryAnswer> Values(
        string query,
        DateTimeOffset first,
        DateTimeOffset last,
        TimeSpan step,
        Action read,
        CancellationToken stop
    ) =>
        Ask(
            "query_range",
            [
                ("query", query),
                ("start", Seconds(first)),
                ("end", Seconds(last)),
                ("step", step.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)),
            ],
            read,
            stop
        );

    async Task<QueryAnswer> Ask(
        string path,
        IEnumerable<(string Name, string Value)> fields,
        Action read,
        CancellationToken stop
    )
    {
        using var timeout = new CancellationTokenSource(source.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        try
        {
            return await Post(path, fields, read, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return new QueryAnswer.Failed($"no answer within {DurationText.Format(source.Timeout)}", IsTimeout: true);
        }
        catch (JsonException trouble)
        {
            return new QueryAnswer.Failed($"the answer is not that of a Prometheus: {trouble.Message}");
        }
        catch (Exception trouble)
            when (trouble
                    is HttpRequestException
                        or IOException
                        or ArgumentException
                        or InvalidOperationException
                        or UnauthorizedAccessException
            )
        {
            return new QueryAnswer.Failed(trouble.GetBaseException().Message);
        }
    }

    async Task<QueryAnswer> Post(
        string path,
        IEnumerable<(string Name, string Value)> fields,
        Action read,
        CancellationToken stop
    )
    {
        List<KeyValuePair<string, string>> form =
        [
            .. fields
                .Append(("timeout", Duration(source.Timeout)))
                .Concat(Exactness)
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2)),
        ];
        using var response = await access.Send(source.Access, () => Request(path, form), stop);
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return new QueryAnswer.Failed(HttpRefusal.Of(response, $"DataSource '{source.Name}'"));
        }
        using var buffer = new ScrapeBuffer(ArrayPool<byte>.Shared, memory);
        await using var body = await response.Content.ReadAsStreamAsync(stop);
        var bytesMax = Math.Max(
            AnswerBytesMin,
            ((long)SampleBytes * source.SamplesMax) + ((long)SeriesBytes * source.SeriesMax)
        );
        do
        {
            if (buffer.Length == bytesMax || !buffer.TryMakeRoom(bytesMax))
            {
                return new QueryAnswer.TooMuch($"more than {buffer.Length} bytes", IsOfSeries: false);
            }
        } while (await buffer.Fill(body, stop) > 0);
        read();
        // By its beginning: VictoriaMetrics gives raw samples another content type.
        if (!buffer.Written.TrimStart(" \r\n\t"u8).StartsWith("{"u8))
        {
            return new QueryAnswer.Failed($"{HttpRefusal.Of(response, $"DataSource '{source.Name}'")}, not with JSON");
        }
        var answer = MatrixReader.Read(buffer.Written, source.SeriesMax, source.SamplesMax);
        return answer is QueryAnswer.Failed failed
            ? new QueryAnswer.Failed($"answered {(int)response.StatusCode}: {failed.Reason}")
            : answer;
    }

    HttpRequestMessage Request(string path, IEnumerable<KeyValuePair<string, string>> form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(source.Url, $"api/v1/{path}"))
        {
            Content = new FormUrlEncodedContent(form),
        };
        request.Headers.TryAddWithoutValidation("User-Agent", "leeway");
        return request;
    }

    // Half of the data is worse than none, and nothing may be moved in time: each server takes those that it knows.
    static IEnumerable<(string Name, string Value)> Exactness { get; } =
    [("nocache", "1"), ("partial_response", "false"), ("deny_partial_response", "1"), ("max_source_resolution", "0s")];

    static string Seconds(DateTimeOffset instant) =>
        (instant.ToUnixTimeMilliseconds() / 1000m).ToString("0.000", CultureInfo.InvariantCulture);

    static string Duration(TimeSpan length) =>
        $"{((long)length.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)}ms";
}
