namespace Leeway.Server.Drawing;

/// <summary>A mark with the place of its words.</summary>
/// <param name="Row">The first is 0.</param>
/// <param name="IsLeft">True if the words stand to the left of the line.</param>
public readonly record struct PlacedMark(double X, int Row, string Text, bool IsLeft);
