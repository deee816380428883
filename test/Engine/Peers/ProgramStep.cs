namespace Leeway.Engine.Tests.Peers;

/// <summary>What a program counts before it is scraped.</summary>
/// <param name="Now">Its clock, in seconds since 1970.</param>
/// <param name="Restarts">If it begins anew before it counts.</param>
/// <param name="Codes">A request each.</param>
/// <param name="Seconds">An observation each.</param>
sealed record ProgramStep(double Now, bool Restarts, string[] Codes, double[] Seconds);
