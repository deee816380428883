using System.Globalization;

namespace Leeway.Demo.Shop;

/// <summary>What is wrong with a service.</summary>
/// <param name="Share">Of the requests; of a crash, of the instances.</param>
public sealed record Fault(FaultKind Kind, double Share)
{
    /// <summary>The kind as people write it in a URL.</summary>
    public string Name => NameOf(Kind);

    public static string Names => string.Join(", ", Enum.GetValues<FaultKind>().Select(NameOf));

    /// <summary>Reads a kind and a share; without a share a kind takes one that can be seen.</summary>
    /// <returns>The fault, or null and why it cannot be read.</returns>
    public static (Fault? Fault, string Problem) Read(string? kind, string? share)
    {
        var kinds = Enum.GetValues<FaultKind>().Where(one => NameOf(one) == kind).ToList();
        if (kinds.Count == 0)
        {
            return (null, $"'{kind}' is no kind of fault; there are {Names}, as in '?kind=errors&share=0.2'.");
        }
        var value = UsualShare(kinds[0]);
        if (share is not null && !(TryReadShare(share, out value) && value is > 0 and <= 1))
        {
            return (null, $"'{share}' is no share; write a number above 0 and up to 1, as in 'share=0.2'.");
        }
        return (new Fault(kinds[0], value), "");
    }

    /// <summary>How it reads in a sentence.</summary>
    public override string ToString()
    {
        var share = $"{(Share * 100).ToString("0.##", CultureInfo.InvariantCulture)}%";
        return Kind switch
        {
            FaultKind.Errors => $"{share} of its requests fail",
            FaultKind.Latency => $"{share} of its requests are slow",
            FaultKind.Hang => $"{share} of its requests are never answered",
            FaultKind.Crash => $"{share} of its instances are gone",
            _ => throw new InvalidOperationException($"Nobody wrote a sentence for {Kind}."),
        };
    }

    static bool TryReadShare(string text, out double share) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share);

    static double UsualShare(FaultKind kind) =>
        kind switch
        {
            FaultKind.Latency => 0.5,
            FaultKind.Crash => 1,
            _ => 0.2,
        };

    static string NameOf(FaultKind kind) =>
        kind switch
        {
            FaultKind.Errors => "errors",
            FaultKind.Latency => "latency",
            FaultKind.Hang => "hang",
            FaultKind.Crash => "crash",
            _ => throw new InvalidOperationException($"{kind} has no name."),
        };
}
