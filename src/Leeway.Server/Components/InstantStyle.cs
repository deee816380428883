namespace Leeway.Server.Components;

/// <summary>How much of an instant is written; the whole of it is in the element's title.</summary>
public enum InstantStyle
{
    DateAndTime,
    Time,
}
