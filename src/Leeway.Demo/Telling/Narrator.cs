using System.Globalization;
using Leeway.Demo.Shop;

namespace Leeway.Demo.Telling;

/// <summary>Says in the terminal what happens: to the shop, and what Leeway tells of it.</summary>
/// <remarks>Knows since when each service is broken, so that it can say how long it took until somebody was told.</remarks>
sealed class Narrator(Terminal terminal, TimeProvider clock)
{
    readonly Lock _gate = new();
    readonly Dictionary<string, (DateTimeOffset Since, DateTimeOffset? MendedAt)> _faults = new(StringComparer.Ordinal);

    public void Hear(ShopNews news)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            switch (news)
            {
                case ShopNews.Broken broken:
                    _faults[broken.Service] = (now, null);
                    Say(now, $"{broken.Service} is broken: {broken.Fault}", Colour.Yellow);
                    break;
                case ShopNews.Mended mended when _faults.TryGetValue(mended.Service, out var fault):
                    _faults[mended.Service] = (fault.Since, now);
                    Say(now, $"{mended.Service} is mended, {Seconds(now - fault.Since)} after it broke", Colour.Yellow);
                    break;
                case ShopNews.Replaced replaced:
                    Say(
                        now,
                        $"routine: {replaced.Service} has a new instance on port {replaced.Port}, as after a release; its counters begin at zero, and nothing is lost",
                        Colour.Faint
                    );
                    break;
            }
        }
    }

    public void Hear(Told told)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var what = told.IsFiring ? told.Severity.ToUpperInvariant() : $"{told.Severity} resolved";
            Say(
                now,
                $"{what}: {told.Slo} of {told.Service}{SinceFault(told, now)}",
                told.IsFiring ? Colour.Red : Colour.Green
            );
            Continue($"because {PlainReason.Of(told)}");
            if (told.BudgetRemaining is { } left)
            {
                var percent = (left * 100).ToString("0.#", CultureInfo.InvariantCulture);
                Continue($"{percent}% of its error budget is left");
            }
        }
    }

    public void Say(string text) => Say(clock.GetUtcNow(), text, Colour.Plain);

    string SinceFault(Told told, DateTimeOffset now) =>
        !_faults.TryGetValue(told.Service, out var fault) ? ""
        : !told.IsFiring && fault.MendedAt is { } mended
            ? $", {Seconds(now - fault.Since)} after the fault began and {Seconds(now - mended)} after it ended"
        : $", {Seconds(now - fault.Since)} after the fault began";

    void Say(DateTimeOffset now, string text, Colour colour) => terminal.Line($"{now:HH:mm:ss}Z  {text}", colour);

    // Under the text, not under the time.
    void Continue(string text) => terminal.Line($"           {text}", Colour.Plain);

    static string Seconds(TimeSpan span) => $"{span.TotalSeconds:0} s";
}
