namespace Leeway.Core.Conditions;

/// <summary>The measures by the names that they have in conditions.</summary>
public static class Measures
{
    static readonly (Measure Measure, string Name)[] All =
    [
        (Measure.Burn, "burn"),
        (Measure.Remaining, "remaining"),
        (Measure.Spent, "spent"),
        (Measure.IncidentBudgetShare, "incident.budgetShare"),
        (Measure.ClassQuarterShare, "class.quarterShare"),
    ];

    public static string NameOf(Measure measure) => All.First(one => one.Measure == measure).Name;

    /// <summary>Null if there is no measure of that name.</summary>
    public static Measure? Named(string name) =>
        All.Where(one => one.Name == name).Select(one => (Measure?)one.Measure).FirstOrDefault();

    /// <summary>The name as it is written with what it needs, for example <c>burn(1h)</c>.</summary>
    public static string Form(Measure measure) => measure is Measure.Burn ? "burn(1h)" : NameOf(measure);
}
