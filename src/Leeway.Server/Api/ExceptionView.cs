using Leeway.Client;
using Leeway.Engine.Records;
using Leeway.Server.Gating;

namespace Leeway.Server.Api;

/// <summary>An exception from a policy as the API shows it.</summary>
static class ExceptionView
{
    public static ExceptionDetail Of(ExceptionToken token) =>
        new()
        {
            Id = token.Id,
            Service = token.Service,
            Version = token.Release,
            Reason = token.Reason,
            AskedBy = token.AskedBy.Name,
            Needs = token.Needs,
            Missing = [.. token.Needs.Except(token.Parties, StringComparer.Ordinal)],
            Approvals = [.. ExceptionDesk.Approvals(token)],
            Granted = token.IsGranted,
            Expires = token.Expires,
        };
}
