using Leeway.Core.Promql;
using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <summary>How the value of a threshold SLI must compare, as an objective has it.</summary>
/// <param name="Objective">For what is missing.</param>
/// <param name="Comparison">Null if there is none, and after a problem.</param>
/// <param name="Bound">Null if there is none, and after a problem.</param>
sealed record ThresholdDeclaration(FieldMap Objective, BinaryOperator? Comparison, decimal? Bound)
{
    public const string ComparisonKey = "op";
    public const string BoundKey = "value";

    /// <summary>Says that a ratio has nothing to compare.</summary>
    public void WarnOfRatio()
    {
        foreach (var key in (string[])[ComparisonKey, BoundKey])
        {
            if (Objective.Has(key))
            {
                Objective.Warn(key, $"'{key}' in {Objective.Path} is ignored: a ratio has no threshold", "remove it");
            }
        }
    }

    /// <summary>Reports what is missing.</summary>
    public void Require()
    {
        Objective.Required(
            ComparisonKey,
            "say how a good value compares with 'value': 'op: lte' (at most), gte, lt or gt"
        );
        Objective.Required(BoundKey, "say which value is kept, in the unit of the metric: 'value: 0.5'");
    }
}
