namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>How a receiver treats those who tell it something.</summary>
enum PagerMood
{
    Takes,
    IsBroken,

    /// <summary>Asks to be left alone for a while.</summary>
    IsBusy,

    /// <summary>Does not want what it is told, for good.</summary>
    Refuses,
    CannotBeReached,
    NeverAnswers,

    /// <summary>Takes it, and the connection breaks before it can say so.</summary>
    TakesAndBreaksOff,

    /// <summary>Takes it, and says so after nobody waits any more.</summary>
    TakesAndAnswersTooLate,
}
