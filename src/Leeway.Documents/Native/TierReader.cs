using System.Globalization;
using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Native;

/// <summary>Reads one tier of an AlertStrategy.</summary>
static class TierReader
{
    // As long as the coarsest rows of the ledger are kept.
    static readonly TimeSpan WindowMax = (5 * 365).Days;
    const decimal BurnRateMax = 1_000_000;

    // Below 1 the budget would last; the workbook's slowest tier comes to 0.93 for 28 days.
    const decimal UsefulBurnRate = 0.9m;

    // What bad events are compared with: the window's events, or those that are usual in such a time.
    const string Events = "events";
    const string Usual = "usual";

    public static TierDeclaration? Read(Value item, SeverityReader severities)
    {
        if (
            item.Map(
                "severity",
                "longWindow",
                "shortWindow",
                "burnRate",
                "budgetShare",
                "atLeast",
                "against",
                "for",
                "keepFiring"
            )
            is not { } map
        )
        {
            return null;
        }
        var severity = severities.Read(map.Required("severity", "write page, ticket, or a name of your own"));
        var longWindow = map.Required("longWindow", "write for example 1h")?.Duration(1.Seconds, WindowMax);
        var shortValue = map.Optional("shortWindow");
        var shortWindow = shortValue is null ? longWindow : shortValue.Duration(1.Seconds, WindowMax);
        if (shortWindow > longWindow)
        {
            shortValue!.Error(
                $"the short window {DurationText.Format(shortWindow.Value)} is longer than the long one, {DurationText.Format(longWindow.Value)}",
                "swap the two, or shorten it"
            );
        }
        var speedValue = map.ExactlyOne("burnRate", "budgetShare");
        TierSpeed? speed =
            speedValue is null ? null
            : map.Has("burnRate") ? ReadFactor(speedValue)
            : ReadShare(speedValue);
        var isInclusive = map.Optional("atLeast")?.Flag();
        var against = map.Optional("against")?.OneOf(Events, Usual);
        var wait = map.Optional("for")?.Duration(TimeSpan.Zero, 1.Days);
        var keep = map.Optional("keepFiring")?.Duration(TimeSpan.Zero, 1.Days);
        return severity is null || longWindow is null || shortWindow is null || speed is null
            ? null
            : new TierDeclaration(severity.Value, longWindow.Value, shortWindow.Value, speed)
            {
                For = wait ?? TimeSpan.Zero,
                KeepFiring = keep ?? TimeSpan.Zero,
                IsInclusive = isInclusive ?? false,
                IsByUsualTraffic = against == Usual,
            };
    }

    static TierSpeed.Factor? ReadFactor(Value value)
    {
        if (value.Number() is not { } number)
        {
            return null;
        }
        if (number is <= 0 or > BurnRateMax)
        {
            value.Error($"{value.Path} is {Quote.Of(value.Raw!)}", $"write a number above 0, at most {BurnRateMax}");
            return null;
        }
        if (number < UsefulBurnRate)
        {
            value.Warn(
                $"a burn rate of {number.ToString(CultureInfo.InvariantCulture)} fires although the budget would last",
                "write 1 or more"
            );
        }
        return new TierSpeed.Factor(new BurnRate((double)number));
    }

    static TierSpeed.Share? ReadShare(Value value) =>
        value.Share("a share of the budget") is { } share ? new TierSpeed.Share(share) : null;
}
