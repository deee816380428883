namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>What was found wrong in a world; it ends with the first.</summary>
sealed class Findings
{
    readonly List<string> _all = [];

    public bool Any => _all.Count > 0;

    public string First => _all[0];

    public void Add(string finding) => _all.Add(finding);

    public void Unless(bool holds, FormattableString finding)
    {
        if (!holds)
        {
            Add(FormattableString.Invariant(finding));
        }
    }
}
