namespace Leeway.Server.Components;

/// <summary>The class that gives a severity its colour: those of somebody's own share one, and their names and their order tell them apart.</summary>
static class SeverityLook
{
    public static string Of(string severity) => severity is "page" or "ticket" ? severity : "other";
}
