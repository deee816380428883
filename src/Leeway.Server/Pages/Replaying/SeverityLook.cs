namespace Leeway.Server.Pages.Replaying;

/// <summary>The class that gives a severity its colour; its name stands beside it.</summary>
static class SeverityLook
{
    public static string Of(string severity) => severity is "page" or "ticket" ? severity : "other";
}
