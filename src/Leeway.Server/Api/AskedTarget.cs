using Leeway.Client;
using Leeway.Core.Objectives;
using Leeway.Core.Targets;
using Leeway.Core.Time;

namespace Leeway.Server.Api;

/// <summary>A <see cref="TargetQuery"/> as it is understood.</summary>
/// <param name="Targets">None for the usual ones.</param>
/// <param name="IsToilHigh">Null if it was not said.</param>
/// <param name="IsSatisfactionHigh">Null if it was not said.</param>
sealed record AskedTarget(
    IReadOnlyList<Target> Targets,
    TimeSpan? Window,
    double ChanceLeast,
    TimeSpan? Repair,
    double? Revenue,
    bool? IsToilHigh,
    bool? IsSatisfactionHigh
)
{
    static readonly TimeSpan WindowMax = 366.Days;

    /// <returns>Null if anything is wrong with the query.</returns>
    public static AskedTarget? Read(TargetQuery query, QuestionParts parts)
    {
        var chance = TargetQuestion.UsualChance;
        if (query.Chance is { } text)
        {
            if (ShareText.TryParse(text, out var share) && share is > 0 and <= 1)
            {
                chance = (double)share;
            }
            else
            {
                parts.Refuse("chance", $"'{text}' is no share of windows; write for example '90%'.");
            }
        }
        var window = parts.Duration(query.Window, "window");
        if (window < 1.Hours || window > WindowMax)
        {
            parts.Refuse("window", $"'{query.Window}' is not from 1h to {DurationText.Format(WindowMax)}.");
        }
        if (query.Revenue is { } revenue && !(revenue is > 0 and <= 1e15))
        {
            parts.Refuse("revenue", "Write a number above 0.");
        }
        var asked = new AskedTarget(
            parts.Targets(query.Targets),
            window,
            chance,
            parts.Duration(query.Repair, "repair"),
            query.Revenue,
            IsHigh(query.Toil, "toil", parts),
            IsHigh(query.Satisfaction, "satisfaction", parts)
        );
        if (query.Toil is null != query.Satisfaction is null)
        {
            parts.Refuse(
                query.Toil is null ? "toil" : "satisfaction",
                "The matrix needs both 'toil' and 'satisfaction'."
            );
        }
        return parts.Problems.Count > 0 ? null : asked;
    }

    static bool? IsHigh(string? text, string name, QuestionParts parts)
    {
        if (text is not (null or "low" or "high"))
        {
            parts.Refuse(name, $"'{text}' is neither low nor high.");
        }
        return text is null ? null : text == "high";
    }
}
