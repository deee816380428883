using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads when an alert that comes and goes stays open.</summary>
static class FlappingReader
{
    const int TimesMax = 100;

    /// <returns>Null if it is off.</returns>
    public static FlapDamping? Read(Value? flapping)
    {
        if (flapping is null)
        {
            return FlapDamping.Default;
        }
        if (flapping.IsScalar)
        {
            flapping.RequireOff("write 'times', 'within' and 'calm' below it, or off");
            return null;
        }
        if (flapping.Map("times", "within", "calm") is not { } map)
        {
            return null;
        }
        var times = map.Optional("times")?.Whole(2, TimesMax);
        return new FlapDamping
        {
            Times = (int)(times ?? FlapDamping.Default.Times),
            Within = map.Optional("within")?.Duration(1.Minutes, 1.Days) ?? FlapDamping.Default.Within,
            Calm = map.Optional("calm")?.Duration(1.Seconds, 1.Days) ?? FlapDamping.Default.Calm,
        };
    }
}
