using Leeway.Core.Dependencies;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads a group of nodes of which some are enough.</summary>
static class GroupNeedReader
{
    public static readonly string[] Keys =
    [
        "anyOf",
        "atLeast",
        "commonCause",
        "independent",
        "failover",
        "capacity",
        "peak",
        "utilisation",
    ];

    const int MembersMax = 100;

    public static NeedDeclaration? Read(Value value, FieldMap map)
    {
        var members = map.Optional("anyOf")!;
        var names = members.Items().Select(Reference.Read).OfType<Reference>().ToList();
        if (members.Items().Count is < 2 or > MembersMax)
        {
            members.Error(
                $"{members.Path} names {members.Items().Count}",
                $"write from 2 to {MembersMax} names; one that must work needs no group"
            );
            return null;
        }
        var least = map.Optional("atLeast")?.Whole(1, members.Items().Count) ?? 1;
        var cause = ReadCause(map);
        var failover = map.Optional("failover")?.Share("a share of failures");
        var load = ReadLoad(map);
        if (least == members.Items().Count && failover is not null)
        {
            map.Error("failover", "there is no spare to fail over to", "lower 'atLeast', or leave 'failover' out");
        }
        var need = new Need.AnyOf
        {
            Members = [.. names.Select(name => name.Name)],
            AtLeast = (int)least,
            CommonCause = cause,
            Failover = failover,
            Load = load,
        };
        return names.Count == members.Items().Count ? new NeedDeclaration(need, value, names) : null;
    }

    static CommonCause ReadCause(FieldMap map)
    {
        var reason = map.Optional("independent")?.Word();
        if (map.Optional("commonCause") is not { } written)
        {
            // The linker knows the members' vendors.
            return reason is null ? CommonCause.Copies : new CommonCause(0, reason);
        }
        if (reason is not null)
        {
            map.Error("commonCause", "both 'commonCause' and 'independent' in a group", "keep one of the two");
        }
        var share = written.Share("a share of failures", orNone: true);
        if (share == 0)
        {
            written.Warn(
                "members that share nothing do not exist: releases, configuration, certificates and people take all copies at once",
                "write the share of failures that does (10% for copies, 2% for different vendors), or 'independent: WHY' if you know better"
            );
        }
        return new CommonCause(share ?? 0, "as written");
    }

    static PeakLoad? ReadLoad(FieldMap map)
    {
        var capacity = ReadAmount(map, "capacity");
        var peak = ReadAmount(map, "peak");
        var utilisation = map.Optional("utilisation")?.Share("a share of the capacity");
        string[] given = [.. Keys.SkipWhile(key => key != "capacity").Where(map.Has)];
        if (given.Length > 0 && !(map.Has("capacity") && map.Has("peak")))
        {
            map.Error(
                given[0],
                $"'{given[0]}' alone does not say whether the peak is carried",
                "write both 'capacity', of one member, and 'peak', of all, in the same unit"
            );
        }
        return capacity is { } each && peak is { } all ? new PeakLoad(each, all, utilisation ?? 1) : null;
    }

    static decimal? ReadAmount(FieldMap map, string key)
    {
        var amount = map.Optional(key)?.Number();
        if (amount is <= 0 or > 1_000_000_000_000)
        {
            map.Error(key, $"'{key}' is {amount}", "write a number above 0, at most 1000000000000");
            return null;
        }
        return amount;
    }
}
