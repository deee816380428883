using System.Globalization;

namespace Leeway.Demo;

/// <summary>Breaks a service and mends it again, through the same door as a person would.</summary>
static class FaultPlan
{
    public static async Task Follow(PlannedFault? fault, DemoPorts ports, TimeProvider clock, CancellationToken stop)
    {
        if (fault is null)
        {
            return;
        }
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ports.Control}/{fault.Service}/") };
        var share = fault.Share.ToString(CultureInfo.InvariantCulture);
        try
        {
            await Task.Delay(fault.After, clock, stop);
            await Post(http, $"break?kind=errors&share={share}", stop);
            await Task.Delay(fault.Length, clock, stop);
            await Post(http, "mend", stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The demo is over first.
        }
        catch (HttpRequestException)
        {
            // The shop is gone; whoever waits for its process says so.
        }
    }

    static async Task Post(HttpClient http, string path, CancellationToken stop)
    {
        using var response = await http.PostAsync(new Uri(path, UriKind.Relative), null, stop);
        response.EnsureSuccessStatusCode();
    }
}
