namespace Leeway.Core.Outlooks;

/// <summary>Does each of so many independent parts of some work: in turn, or as many at once as there are processors.</summary>
/// <remarks>Which of them is first makes no difference to what comes of it. One that stops early throws.</remarks>
public delegate void EachPart(int count, Action<int> part);
