using Leeway.Client;
using Leeway.Core.Dependencies;

namespace Leeway.Server.Api;

/// <summary>A node of the graph as the API shows it.</summary>
static class DependencyNodeView
{
    public static DependencyNodeDetail Of(DependencyNode node) =>
        new()
        {
            Name = node.Name,
            Type = node.Type.Name(),
            Availability = node.Own?.Share,
            Slo = node.Slo,
            Target = node.Target?.Fraction,
            Measured = node.Measured?.Share,
            Vendor = node.Vendor,
            Needs = [.. node.Needs.Select(Of)],
            In = node.Domains,
        };

    static NeedDetail Of(Need need) =>
        need switch
        {
            Need.Hard => new NeedDetail { Kind = "hard", Nodes = need.Names },
            Need.Soft soft => new NeedDetail
            {
                Kind = "soft",
                Nodes = need.Names,
                Share = soft.Share,
                Confirmed = soft.Confirmed,
            },
            Need.AnyOf group => new NeedDetail
            {
                Kind = "group",
                Nodes = need.Names,
                AtLeast = group.AtLeast,
                CommonCause = group.CommonCause.Share,
                CommonCauseReason = group.CommonCause.Reason,
                Failover = group.Failover,
            },
            _ => throw new InvalidOperationException($"There is no need {need.GetType().Name}."),
        };
}
