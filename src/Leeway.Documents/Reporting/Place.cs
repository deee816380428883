namespace Leeway.Documents.Reporting;

/// <summary>A character of a file; line and column count from 1.</summary>
readonly record struct Place(string File, int Line, int Column);
