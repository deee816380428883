namespace Leeway.Core.Dependencies;

/// <summary>A question of a <see cref="DecisionDiagram"/> and where each answer leads.</summary>
/// <param name="Level">Which cause is asked about; all that follow have a higher one.</param>
readonly record struct DecisionStep(int Level, int Struck, int Spared);
