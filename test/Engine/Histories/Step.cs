namespace Leeway.Engine.Tests.Histories;

/// <summary>One minute of an SLO: perhaps its document changes, then each SLI is counted or not, then the process may die.</summary>
/// <param name="Sli">The one that the document names from now on.</param>
/// <param name="Target">In per cent.</param>
/// <param name="IsRenamed">True if the SLO gets its other name.</param>
/// <param name="StartsAnew">What the document says of a change of the SLI.</param>
/// <param name="Counts">Of each SLI; below zero if it is not known in this minute.</param>
/// <param name="Dies">Whether the process ends after the documents came into force, after the commit, or not at all.</param>
sealed record Step(int Sli, int Target, bool IsRenamed, bool StartsAnew, int[] Counts, Death Dies);
