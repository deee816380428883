namespace Leeway.Client;

/// <summary>How values lie; all null if there are none.</summary>
/// <param name="P90">Nine in ten are no more than this.</param>
public sealed record SpreadDetail(double? Median, double? P90, double? Max, int Count);
