namespace Leeway.Core.Objectives;

/// <summary>What a calendar window counts in.</summary>
public enum CalendarUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
