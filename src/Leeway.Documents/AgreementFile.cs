using Leeway.Core.Agreements;
using Leeway.Documents.Agreements;

namespace Leeway.Documents;

/// <summary>Writes approvals into files of documents.</summary>
public static class AgreementFile
{
    /// <summary>The file with one more approval of the terms as they are, all else as it was; null if its approvals are not written as a list of lines.</summary>
    /// <param name="file">The one that holds the agreement.</param>
    public static DocumentFile? WithApproval(
        DocumentFile file,
        AgreementEntry entry,
        Party party,
        string person,
        DateOnly on
    )
    {
        var terms = Terms.Of(entry.Objective);
        var approval = new Approval(party, person, on, terms.Hash, "");
        return ApprovalLines.Add(file, entry.Agreement.Name, approval, terms.Summary) is { } text
            ? file with
            {
                Text = text,
            }
            : null;
    }
}
