using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>A Route as it is written.</summary>
/// <param name="ReceiverValues">Where each receiver of the route stands.</param>
sealed record RouteDeclaration(
    Route Route,
    IReadOnlyList<Reference> Severities,
    IReadOnlyList<Reference> Services,
    IReadOnlyList<Reference> Objectives,
    IReadOnlyList<Value> ReceiverValues
);
