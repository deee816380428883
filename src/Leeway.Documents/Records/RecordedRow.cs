using Leeway.Core.Records;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Records;

/// <summary>An incident and where it is written.</summary>
sealed record RecordedRow(RecordedIncident Incident, Place Place);
