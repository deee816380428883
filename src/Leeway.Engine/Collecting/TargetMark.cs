using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leeway.Engine.Collecting;

/// <summary>What the ledger keeps of a target beside its series' cursors, in the commit of the counts that it led to.</summary>
sealed record TargetMark
{
    /// <summary>Of the labels that the target's series were counted under.</summary>
    public string LabelsHash { get; init; } = "";

    /// <summary>The edge of the last answer.</summary>
    public long AnsweredMs { get; init; }

    /// <summary>When the process behind the last answer began, or that of an earlier one if it did not say; 0 if none did.</summary>
    public long StartMs { get; init; }

    /// <summary>The edge of the first failure since then, or 0.</summary>
    public long FailingSinceMs { get; init; }

    /// <summary>The columns (by number) that were followed at the last answer, with the edge of their latest traffic or 0.</summary>
    public Dictionary<int, long> Followed { get; init; } = [];

    /// <summary>The edge at which the target left the configuration, or 0.</summary>
    public long GoneSinceMs { get; init; }

    /// <summary>Whether it is asked for protobuf first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsProtobufFirst { get; init; }

    /// <summary>The mark once the target's page of this edge has been counted.</summary>
    public static TargetMark After(ScrapedTarget target, DateTimeOffset edge) =>
        new()
        {
            LabelsHash = target.LabelsHash,
            AnsweredMs = edge.ToUnixTimeMilliseconds(),
            StartMs = target.ProcessStartMs != 0 ? target.ProcessStartMs : target.Mark.StartMs,
            Followed = target.Columns.ToDictionary(
                column => column.Id.Number,
                column => target.Mark.Followed.GetValueOrDefault(column.Id.Number)
            ),
            IsProtobufFirst = target.Format.IsProtobufFirst,
        };

    public string ToText() => JsonSerializer.Serialize(this, TargetMarkJson.Default.TargetMark);

    public static TargetMark FromText(string text) =>
        JsonSerializer.Deserialize(text, TargetMarkJson.Default.TargetMark) ?? new TargetMark();
}
