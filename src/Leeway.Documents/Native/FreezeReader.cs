using Leeway.Core.Policies;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads when a policy wants no changes.</summary>
static class FreezeReader
{
    public static FreezeWindow? Read(Value item)
    {
        if (item.Map("reason", "gate", "from", "until", "duration", "recurrence", "timeZone") is not { } map)
        {
            return null;
        }
        var reason = map.Required("reason", "say why: people will ask why they may not release")?.Word();
        var stance = map.Optional("gate") is { } gate
            ? StanceReader.Read(gate, Stance.Warn, Stance.Block)
            : Stance.Block;
        var time = ScheduleReader.Read(map);
        return reason is null || stance is null || time is null ? null : new FreezeWindow(reason, time, stance.Value);
    }
}
