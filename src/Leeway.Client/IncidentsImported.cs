namespace Leeway.Client;

/// <summary>What came of taking over incidents from elsewhere.</summary>
/// <param name="Known">So many were there already.</param>
public sealed record IncidentsImported(int Imported, int Known);
