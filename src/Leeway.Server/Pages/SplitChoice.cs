using Leeway.Core.Changes;
using Leeway.Core.Time;
using Leeway.Engine.Records;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>Something that may have made incidents shorter, offered for comparing before and after.</summary>
/// <param name="At">As an address has it.</param>
public sealed record SplitChoice(string At, string Text)
{
    /// <summary>More are not offered: the list is for choosing from.</summary>
    public const int Most = 50;

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<SplitChoice> Of(IEnumerable<Change> changes, IEnumerable<ActionItem> done) =>
        [
            .. changes
                .Select(one =>
                    (
                        At: one.Finished ?? one.Started,
                        Text: $"{one.Kind.Name} {one.Release}".Trim() + $" of {one.Service}"
                    )
                )
                .Concat(done.Where(one => one.Done is not null).Select(one => (At: one.Done!.Value, one.Text)))
                .OrderByDescending(one => one.At)
                .Take(Most)
                .Select(one => new SplitChoice(
                    InstantText.Format(one.At),
                    $"{PageText.DateAndTime(one.At)} {one.Text}"
                )),
        ];
}
