namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>What becomes of the scrapes of a target during one tick.</summary>
enum Hearing
{
    Answers,
    AnswersLate,

    /// <summary>Later than its time allows.</summary>
    AnswersTooLate,
    NeverAnswers,
    RefusesConnections,
    HasAnError,

    /// <summary>The page ends inside a line.</summary>
    IsCutOff,
}
