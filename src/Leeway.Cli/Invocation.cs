namespace Leeway.Cli;

/// <summary>How the user called this program, so that a command that is shown can be typed as it stands.</summary>
static class Invocation
{
    /// <summary>As the launcher of the repository was called, for example <c>./leeway</c>; else the name alone.</summary>
    public static string Text { get; } =
        Environment.GetEnvironmentVariable("LEEWAY_COMMAND") is { Length: > 0 } typed ? typed : "leeway";
}
