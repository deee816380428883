using Leeway.Core.Agreements;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Agreements;

/// <summary>An Agreement as it is written.</summary>
/// <param name="Slo">The SLO that is meant, not yet looked for.</param>
/// <param name="Approvals">Where the approvals stand, in the order of <see cref="Agreement.Approvals"/>.</param>
sealed record AgreementDeclaration(
    Agreement Agreement,
    Reference Slo,
    Reference? Policy,
    IReadOnlyList<Value> Approvals,
    DocumentPlace Place
);
