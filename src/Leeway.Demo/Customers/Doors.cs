using Leeway.Core.Time;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.Customers;

/// <summary>The addresses of one service's instances, taken in turn; one that does not listen is passed over.</summary>
sealed class Doors(HttpClient http, ServiceProfile service, IReadOnlyList<int> ports, TimeProvider clock)
{
    // As long as a customer waits for an answer.
    static readonly TimeSpan Patience = 2.Seconds;

    readonly Uri[] _addresses = [.. ports.Select(port => new Uri($"http://127.0.0.1:{port}{service.Route}"))];
    int _turn;

    /// <summary>One request, whatever becomes of it: the shop counts, not its customers.</summary>
    public async Task Visit(CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        var first = _turn++ % _addresses.Length;
        for (var next = 0; next < _addresses.Length; next++)
        {
            if (await TryVisit(_addresses[(first + next) % _addresses.Length], ends.Token))
            {
                return;
            }
        }
    }

    /// <returns>False if nobody was there, so that another instance may be asked.</returns>
    async Task<bool> TryVisit(Uri address, CancellationToken ends)
    {
        try
        {
            using var request = new HttpRequestMessage(new HttpMethod(service.Method), address);
            using var response = await http.SendAsync(request, ends);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            return true;
        }
    }
}
