namespace Leeway.Core.Risks;

/// <summary>Whether a target can be promised beside a risk.</summary>
public enum RiskVerdict
{
    /// <summary>It takes so little of the budget that one can live with it.</summary>
    Acceptable,

    /// <summary>It takes more of the budget than one risk may.</summary>
    TooBig,

    /// <summary>It takes more than the whole budget: beside it the target is impossible.</summary>
    MustFix,
}
