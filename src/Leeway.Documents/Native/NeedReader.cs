using Leeway.Core.Dependencies;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads what a node needs: a name, a name with how soft it is, or a group.</summary>
static class NeedReader
{
    static readonly string[] OfOne = ["name", "soft", "confirmed"];

    public static NeedDeclaration? Read(Value value)
    {
        if (value.IsScalar)
        {
            return Reference.Read(value) is { } hard
                ? new NeedDeclaration(new Need.Hard(hard.Name), value, [hard])
                : null;
        }
        if (value.Map([.. OfOne, .. GroupNeedReader.Keys]) is not { } map)
        {
            return null;
        }
        if (map.ExactlyOne("name", "anyOf") is null)
        {
            return null;
        }
        var isGroup = map.Has("anyOf");
        foreach (var key in (isGroup ? OfOne : GroupNeedReader.Keys).Where(map.Has))
        {
            map.Error(
                key,
                $"'{key}' is for {(isGroup ? "a single node" : "a group")}",
                $"write it beside '{(isGroup ? "name" : "anyOf")}'"
            );
        }
        return isGroup ? GroupNeedReader.Read(value, map) : ReadOne(value, map);
    }

    static NeedDeclaration? ReadOne(Value value, FieldMap map)
    {
        var name = Reference.Read(map.Optional("name"));
        var soft = map.Optional("soft")?.Share("a share of requests");
        var confirmed = map.Optional("confirmed") is { } date
            ? date.Day("write when the fault test was made, like 2026-05-01")
            : null;
        if (map.Has("confirmed") && map.Misses("soft"))
        {
            map.Error("confirmed", "'confirmed' says nothing of a hard need", "add 'soft', or leave it out");
        }
        return name is null ? null
            : soft is { } share ? new NeedDeclaration(new Need.Soft(name.Name, share, confirmed), value, [name])
            : new NeedDeclaration(new Need.Hard(name.Name), value, [name]);
    }
}
