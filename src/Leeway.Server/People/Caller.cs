using Leeway.Engine.Records;

namespace Leeway.Server.People;

/// <summary>Who asks for a change.</summary>
/// <param name="Parties">For whom they speak, as the people file says; empty if nobody has said.</param>
/// <param name="How">How they are known: <c>token</c>, <c>proxy</c>, or <c>word</c> if they only say so, on this machine.</param>
sealed record Caller(Person Person, IReadOnlyList<string> Parties, string How);
