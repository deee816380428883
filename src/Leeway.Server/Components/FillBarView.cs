namespace Leeway.Server.Components;

/// <summary>How much of the past has been filled in, as a bar that is full when all of it is there.</summary>
public sealed record FillBarView
{
    /// <summary>The filled part, from 0 to 100.</summary>
    public required double Percent { get; init; }

    /// <summary>"12d 4h of 30d filled".</summary>
    public required string Text { get; init; }

    /// <summary>Before the server has answered: what is missing is looked for after that.</summary>
    public static FillBarView Unknown { get; } = new() { Percent = 0, Text = "not known yet" };

    /// <param name="left">What is still to be filled.</param>
    /// <param name="all">Of how much; zero if nothing is missing.</param>
    public static FillBarView Of(TimeSpan left, TimeSpan all) =>
        new()
        {
            // Rounded down: full means that nothing is left.
            Percent = all > TimeSpan.Zero ? Math.Floor(1000 * ((all - left) / all)) / 10 : 100,
            Text =
                all == TimeSpan.Zero ? "nothing is missing"
                : left == TimeSpan.Zero ? $"{PageText.Span(all)} filled, as far as the server has it"
                : $"{PageText.Span(all - left)} of {PageText.Span(all)} filled",
        };
}
