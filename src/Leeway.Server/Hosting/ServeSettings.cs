using Leeway.Engine;
using Leeway.Server.People;

namespace Leeway.Server.Hosting;

/// <summary>How to serve.</summary>
public sealed record ServeSettings
{
    public static Uri DefaultListen { get; } = new("http://127.0.0.1:9477");

    public required EngineSettings Engine { get; init; }

    /// <summary>Where to listen; this machine only unless somebody says otherwise.</summary>
    public Uri Listen { get; init; } = DefaultListen;

    /// <summary>How it knows who asks for a change.</summary>
    public PeopleSettings People { get; init; } = new();

    /// <summary>True for one JSON object a line instead of text for people.</summary>
    public bool JsonLog { get; init; }

    /// <summary>True for a log of Leeway's errors alone; what the host's configuration says of its log goes before.</summary>
    public bool QuietLog { get; init; }

    /// <summary>Tells the time; tests hold it still.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
