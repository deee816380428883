namespace Leeway.Demo;

/// <summary>How a demo ended.</summary>
public abstract record DemoOutcome
{
    DemoOutcome() { }

    /// <summary>Its time was over, or somebody stopped it.</summary>
    public sealed record Ended : DemoOutcome;

    /// <summary>It could not go on.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Failed(string Reason) : DemoOutcome;

    /// <summary>Leeway stopped because its engine failed; its log says why.</summary>
    public sealed record EngineFailed : DemoOutcome;
}
