namespace Leeway.Engine.Incidents;

/// <summary>Texts of Leeway's own as records keep them.</summary>
static class IncidentText
{
    /// <summary>As much of it as fits, without what cannot be seen: a label of a target is not to keep an alert from being written down.</summary>
    public static string Fitting(string text, int lengthMax)
    {
        var plain = string.Concat(text.EnumerateRunes().Select(Visible));
        return plain.Length <= lengthMax ? plain : plain[..(lengthMax - 2)].TrimEnd('\uD83C', '\uD83D', '\uD83E') + "…";
    }

    static string Visible(System.Text.Rune rune) =>
        rune.Value == 0xFFFD ? "?"
        : System.Text.Rune.IsControl(rune) ? " "
        : rune.ToString();
}
