using Leeway.Core.Time;

namespace Leeway.Server.Api;

/// <summary>What is supposed when a metric is tried out over the past.</summary>
/// <param name="Shorter">By what part of itself every incident becomes shorter.</param>
/// <param name="Better">An improvement that somebody would speak of.</param>
public sealed record SupposedEffect(double Shorter, TimeSpan Better)
{
    static readonly TimeSpan BetterMax = 31.Days;

    /// <summary>A tenth, and half an hour, as Incident Metrics in SRE asks for.</summary>
    public static SupposedEffect Usual { get; } = new(0.1, 30.Minutes);

    /// <param name="shorter">As <c>10%</c>; null for the usual.</param>
    /// <param name="better">As <c>30m</c>; null for the usual.</param>
    /// <param name="problems">Gets what is wrong; the usual then stands for it.</param>
    public static SupposedEffect Read(string? shorter, string? better, IDictionary<string, string[]> problems)
    {
        var effect = Usual;
        if (!string.IsNullOrWhiteSpace(shorter))
        {
            if (ShareText.TryParse(shorter, out var share) && share is > 0 and < 1)
            {
                effect = effect with { Shorter = (double)share };
            }
            else
            {
                problems["shorter"] = [$"'{shorter}' is no part of an incident; write for example '10%'."];
            }
        }
        if (!string.IsNullOrWhiteSpace(better))
        {
            if (DurationText.TryParse(better, out var length) && length > TimeSpan.Zero && length <= BetterMax)
            {
                effect = effect with { Better = length };
            }
            else
            {
                problems["better"] = [$"'{better}' is no duration up to 31d; write for example '30m'."];
            }
        }
        return effect;
    }
}
