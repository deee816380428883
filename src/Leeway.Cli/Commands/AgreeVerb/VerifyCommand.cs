using System.CommandLine;
using System.Globalization;
using Leeway.Core.Agreements;
using Leeway.Core.Time;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary><c>leeway agree verify PATH…</c>: that all parties agreed to the terms as they are, each by a commit of its own.</summary>
static class VerifyCommand
{
    public static Command Create()
    {
        var (paths, slo) = (AgreeOptions.Paths(), AgreeOptions.Slo());
        var isSignedOnly = new Option<bool>("--signed-commits")
        {
            Description = "count approvals only of commits whose signature git can verify",
        };
        var command = new Command(
            "verify",
            "Check that every approval was committed by who gave it, and that nothing is missing: exit code 1 if not."
        )
        {
            paths,
            slo,
            isSignedOnly,
        };
        command.SetAction(parsed =>
            AgreedFiles.Use(
                parsed.GetRequiredValue(paths),
                parsed.GetValue(slo),
                files => Verify(files, parsed.GetValue(isSignedOnly))
            )
        );
        return command;
    }

    static int Verify(AgreedFiles files, bool isSignedOnly)
    {
        var today = TimeProvider.System.GetUtcNow().UtcDay;
        var isWhole = true;
        foreach (var entry in files.Entries)
        {
            var objections = entry
                .Agreement.Approvals.Select(approval => (Approval: approval, Why: Objection(approval, isSignedOnly)))
                .Where(one => one.Why is not null)
                .ToList();
            var counted = entry.Agreement with
            {
                Approvals = [.. entry.Agreement.Approvals.Except(objections.Select(one => one.Approval))],
            };
            var standing = (entry with { Agreement = counted }).Standing(today, []);
            Console.Write(AgreementText.Of(Server.Api.AgreementView.Of(standing)));
            foreach (var (approval, why) in objections.Where(one => one.Approval.Terms == standing.Terms.Hash))
            {
                Console.WriteLine($"  {approval.How}: the approval of {approval.Person} does not count: {why}");
            }
            isWhole &= standing.IsAgreed;
        }
        return isWhole ? ExitCode.Success : ExitCode.Refused;
    }

    static string? Objection(Approval approval, bool isSignedOnly)
    {
        var colon = approval.How.LastIndexOf(':');
        var file = approval.How[..colon];
        var line = int.Parse(approval.How[(colon + 1)..], CultureInfo.InvariantCulture);
        return Git.Author(file, line) switch
        {
            null => "it is not committed",
            var by when !by.IsBy(approval.Person) => $"{by.Name} <{by.Email}> committed it",
            var by when isSignedOnly && !Git.IsSigned(file, by.Commit) =>
                "its commit has no signature that git can verify",
            _ => null,
        };
    }
}
