namespace Leeway.Demo.Telling;

/// <summary>How a line stands out in a terminal.</summary>
enum Colour
{
    Plain,
    Faint,
    Yellow,
    Red,
    Green,
}
