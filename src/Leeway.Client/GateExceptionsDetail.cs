namespace Leeway.Client;

/// <summary>The exceptions that the policies of a service grant.</summary>
/// <param name="PerQuarter">How many may be granted in a calendar quarter (UTC).</param>
/// <param name="Left">How many of them are left; null if the records cannot be read just now.</param>
/// <param name="Open">Those that hold or wait for somebody, the latest first.</param>
public sealed record GateExceptionsDetail(int PerQuarter, int? Left, IReadOnlyList<ExceptionDetail> Open);
