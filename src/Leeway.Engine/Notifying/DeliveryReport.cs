namespace Leeway.Engine.Notifying;

/// <summary>The end of one notification's way to one receiver; its journal entry is no longer needed.</summary>
/// <param name="Attempts">In this process; those before a restart are not known.</param>
/// <param name="Delay">From the instant that the notification tells of until this end.</param>
public sealed record DeliveryReport(string Receiver, string Key, FinalOutcome Outcome, int Attempts, TimeSpan Delay);
