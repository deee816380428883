using Leeway.Ledger.Log;

namespace Leeway.Ledger.Auditing;

/// <summary>What the log in force says that blocks must agree with.</summary>
/// <param name="Columns">How many columns it names.</param>
readonly record struct LogSummary(LogHeader Header, int Columns);
