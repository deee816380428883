namespace Leeway.Core.Promql;

/// <summary>Which labels an aggregation keeps: <c>by (code)</c>, or all but those of <c>without (pod)</c>.</summary>
public sealed record Grouping(bool IsWithout, PartList<string> Labels) : PromqlPart;
