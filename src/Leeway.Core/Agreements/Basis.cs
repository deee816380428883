namespace Leeway.Core.Agreements;

/// <summary>Where an SLO's numbers come from: how much there is to say for them.</summary>
public enum Basis
{
    /// <summary>From measurements over some time.</summary>
    Observed,

    /// <summary>To be tried out.</summary>
    Experimental,

    /// <summary>Somebody had to begin somewhere.</summary>
    AdHoc,
}
