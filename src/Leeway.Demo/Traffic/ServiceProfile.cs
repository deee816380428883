namespace Leeway.Demo.Traffic;

/// <summary>One service of the shop as it is on an ordinary day; its history is generated after the same numbers.</summary>
public sealed record ServiceProfile
{
    public required string Name { get; init; }
    public required string Method { get; init; }
    public required string Route { get; init; }

    public required int Instances { get; init; }

    /// <summary>The mean over a week; <see cref="DayShape"/> says how it moves.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>The share of requests that fail without anybody having broken anything.</summary>
    public required double ErrorShare { get; init; }

    /// <summary>The share of requests that take from 0.3 s to 0.8 s without anybody having broken anything.</summary>
    public required double SlowShare { get; init; }

    /// <summary>The median of the other requests; hardly any of them takes three times as long.</summary>
    public required TimeSpan Median { get; init; }

    /// <summary>The bounds, in seconds, of the histogram that ASP.NET Core keeps of its requests.</summary>
    /// <remarks>Source: the advice of its instrument <c>http.server.request.duration</c>, after OpenTelemetry's conventions.</remarks>
    public static IReadOnlyList<double> Bounds { get; } =
    [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    /// <summary>The services, in the order of their ports.</summary>
    public static IReadOnlyList<ServiceProfile> All { get; } =
    [
        new()
        {
            Name = "storefront",
            Method = "GET",
            Route = "/",
            Instances = 2,
            RequestsPerSecond = 50,
            ErrorShare = 0.0002,
            SlowShare = 0.001,
            Median = TimeSpan.FromMilliseconds(15),
        },
        new()
        {
            Name = "checkout",
            Method = "POST",
            Route = "/checkout",
            Instances = 2,
            RequestsPerSecond = 15,
            ErrorShare = 0.001,
            SlowShare = 0.004,
            Median = TimeSpan.FromMilliseconds(60),
        },
        new()
        {
            Name = "search",
            Method = "GET",
            Route = "/search",
            Instances = 1,
            RequestsPerSecond = 25,
            ErrorShare = 0.0008,
            SlowShare = 0.004,
            Median = TimeSpan.FromMilliseconds(30),
        },
    ];
}
