using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Server.Api;

/// <summary>Reads the parameters of a question about the past, and gathers what is wrong with them.</summary>
sealed class QuestionParts
{
    const int TargetsMax = 10;

    readonly Dictionary<string, string[]> _problems = new(StringComparer.Ordinal);

    /// <summary>By parameter; none if all is well.</summary>
    public Dictionary<string, string[]> Problems => _problems;

    public void Refuse(string name, params string[] what) => _problems[name] = what;

    /// <summary>Null if nothing was asked for, or no target.</summary>
    public Target? Target(string? text)
    {
        if (text is null)
        {
            return null;
        }
        if (ShareText.TryParse(text, out var share) && share is > 0 and < 1)
        {
            return new Target(share);
        }
        Refuse("target", $"'{text}' is no target; write for example '0.999' or '99.9%'.");
        return null;
    }

    /// <summary>Each once; none if nothing was asked for, or if one of them is no target.</summary>
    public IReadOnlyList<Target> Targets(string? text)
    {
        var parts = text?.Split(',') ?? [];
        var shares = parts.Select(part => ShareText.TryParse(part, out var share) ? share : 0).Distinct().ToList();
        if (shares.TrueForAll(share => share is > 0 and < 1) && shares.Count <= TargetsMax)
        {
            return shares.ConvertAll(share => new Target(share));
        }
        Refuse("targets", $"'{text}' are no targets; write for example '0.995,0.999', at most {TargetsMax}.");
        return [];
    }

    public Significance Significance(string? text)
    {
        var parts = text?.Split(',') ?? [];
        var shares = parts.Select(part => ShareText.TryParse(part, out var share) ? share : 0).ToList();
        if (text is not null && shares is not ([> 0] or [> 0, > 0]))
        {
            Refuse(
                "sigma",
                $"'{text}' is no part of a budget; write for example '0.02', or '0.02,0.1' for pages and others."
            );
            return Core.Replay.Significance.Default;
        }
        return text is null ? Core.Replay.Significance.Default : new Significance(shares[0], shares[^1]);
    }

    public TimeSpan? Duration(string? text, string name)
    {
        if (text is null)
        {
            return null;
        }
        if (DurationText.TryParse(text, out var duration) && duration > TimeSpan.Zero)
        {
            return duration;
        }
        Refuse(name, $"'{text}' is no duration; write for example '30d' or '1m'.");
        return null;
    }

    public DateTimeOffset? Instant(string? text, string name)
    {
        if (text is null)
        {
            return null;
        }
        if (InstantText.TryParse(text, out var instant))
        {
            return instant;
        }
        Refuse(name, $"'{text}' is not an instant; write for example '2026-03-01T12:00:00Z'.");
        return null;
    }

    /// <summary>On unless somebody says off.</summary>
    public bool IsOn(string? text, string name)
    {
        if (text is not (null or "on" or "off"))
        {
            Refuse(name, $"'{text}' is neither on nor off.");
        }
        return text is not "off";
    }
}
