using Leeway.Core.Time;

namespace Leeway.Core.Objectives;

/// <summary>The time over which an SLO's budget is granted.</summary>
public abstract record Window
{
    Window() { }

    /// <summary>The window that <paramref name="asOf"/> belongs to; a rolling one ends there, a calendar one may end later.</summary>
    public abstract Interval At(DateTimeOffset asOf);

    /// <summary>The window before the one that <paramref name="asOf"/> belongs to.</summary>
    public abstract Interval Before(DateTimeOffset asOf);

    /// <summary>The length that burn rates and exhaustion are reckoned with; of a calendar window the usual one (a month: 30 d).</summary>
    public abstract TimeSpan NominalLength { get; }

    /// <summary>The last so many hours, days or weeks, at every instant anew.</summary>
    public sealed record Rolling : Window
    {
        public Rolling(TimeSpan length)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
            Length = length;
        }

        public TimeSpan Length { get; }

        public override TimeSpan NominalLength => Length;

        public override Interval At(DateTimeOffset asOf) => Interval.Ending(asOf, Length);

        public override Interval Before(DateTimeOffset asOf) => Interval.Ending(asOf - Length, Length);

        public override string ToString() => $"{DurationText.Format(Length)} rolling";
    }

    /// <summary>Days, weeks, months, quarters or years of a time zone, counted from an anchor in local time.</summary>
    /// <remarks>
    /// Whole units are added to the anchor, so months keep its day as far as they have it (31 January, 28 February, 31 March).
    /// A boundary that daylight saving skips falls on the first instant after the gap; one that happens twice, on the first.
    /// </remarks>
    public sealed record Calendar : Window
    {
        // .NET's time ends with the years 1 and 9999; a boundary so close to them, or beyond, is the end of time.
        const int FirstYear = 2;
        const int EndYear = 9999;

        public Calendar(CalendarUnit unit, int count, DateTime anchor, TimeZoneInfo zone)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1000);
            Unit = unit;
            Count = count;
            Anchor = DateTime.SpecifyKind(anchor, DateTimeKind.Unspecified);
            Zone = zone;
        }

        public CalendarUnit Unit { get; }
        public int Count { get; }

        /// <summary>The local time at which one of the windows begins.</summary>
        public DateTime Anchor { get; }
        public TimeZoneInfo Zone { get; }

        public override TimeSpan NominalLength =>
            Count
            * Unit switch
            {
                CalendarUnit.Day => 1.Days,
                CalendarUnit.Week => 7.Days,
                CalendarUnit.Month => 30.Days,
                CalendarUnit.Quarter => 90.Days,
                CalendarUnit.Year => 365.Days,
                _ => throw new InvalidOperationException($"There is no calendar unit {Unit}."),
            };

        public override Interval At(DateTimeOffset asOf) => Numbered(NumberAt(asOf));

        public override Interval Before(DateTimeOffset asOf) => Numbered(NumberAt(asOf) - 1);

        public override string ToString() =>
            $"calendar {(Count == 1 ? "" : $"{Count} ")}{Unit.ToString().ToLowerInvariant()}{(Count == 1 ? "" : "s")} ({Zone.Id})";

        Interval Numbered(int number) => new(Boundary(number), Boundary(number + 1));

        int NumberAt(DateTimeOffset asOf)
        {
            // A guess from the nominal length, then steps: calendar units differ from it by a few per cent at most.
            var number = (int)Math.Floor((asOf - Boundary(0)) / NominalLength);
            while (Boundary(number) > asOf)
            {
                number--;
            }
            while (Boundary(number + 1) is var next && next <= asOf && next < DateTimeOffset.MaxValue)
            {
                number++;
            }
            return number;
        }

        DateTimeOffset Boundary(int number)
        {
            var units = (long)number * Count;
            return Unit switch
            {
                CalendarUnit.Day => AfterDays(units),
                CalendarUnit.Week => AfterDays(7 * units),
                CalendarUnit.Month => AfterMonths(units),
                CalendarUnit.Quarter => AfterMonths(3 * units),
                _ => AfterMonths(12 * units),
            };
        }

        DateTimeOffset AfterDays(long days)
        {
            var ticks = Anchor.Ticks + (days * TimeSpan.TicksPerDay);
            return ticks < new DateTime(FirstYear, 1, 1).Ticks ? DateTimeOffset.MinValue
                : ticks >= new DateTime(EndYear, 1, 1).Ticks ? DateTimeOffset.MaxValue
                : LocalTime.ToUtc(new DateTime(ticks), Zone);
        }

        DateTimeOffset AfterMonths(long months)
        {
            var month = (Anchor.Year * 12L) + (Anchor.Month - 1) + months;
            return month < FirstYear * 12 ? DateTimeOffset.MinValue
                : month >= EndYear * 12 ? DateTimeOffset.MaxValue
                : LocalTime.ToUtc(Anchor.AddMonths((int)months), Zone);
        }
    }
}
