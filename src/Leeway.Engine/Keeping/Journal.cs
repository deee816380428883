using System.Globalization;
using System.Text.Json;
using Leeway.Core.Alerts;
using Leeway.Core.Policies;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Notifying;
using Leeway.Engine.Silencing;

namespace Leeway.Engine.Keeping;

/// <summary>Alert states, occasions, undelivered notifications and adjustments as entries of the ledger's commits.</summary>
sealed class Journal(Ledger.Ledger ledger)
{
    const string StatePrefix = "state/";
    const string OccasionPrefix = "occasion/";
    const string BeginningPrefix = "began/";
    const string CoursePrefix = "course/";
    const string DeliveryPrefix = "delivery/";
    const string AdjustmentPrefix = "adjustment/";
    const string SilencePrefix = "silence/";
    const string PolicyPrefix = "policy/";
    const char Between = '\n'; // occurs in no name

    public void Keep(StateChange change) =>
        ledger.SetEntry(
            $"{StatePrefix}{change.Slo}{Between}{change.Rule}",
            change.State is AlertState.Quiet
                ? null
                : JsonSerializer.Serialize(AlertStateRecord.Of(change.State), JournalJson.Default.AlertStateRecord)
        );

    public void Keep(Occasion occasion) =>
        ledger.SetEntry(
            OccasionPrefix + occasion.Key,
            JsonSerializer.Serialize(occasion, JournalJson.Default.Occasion)
        );

    public void Forget(Occasion occasion) => ledger.SetEntry(OccasionPrefix + occasion.Key, null);

    /// <param name="since">Null to forget it.</param>
    public void KeepBeginning(string alert, DateTimeOffset? since) =>
        ledger.SetEntry(BeginningPrefix + alert, since?.ToString("O", CultureInfo.InvariantCulture));

    /// <param name="course">Null to forget it.</param>
    public void KeepCourse(string alert, AlertCourse? course) =>
        ledger.SetEntry(
            CoursePrefix + alert,
            course is null ? null : JsonSerializer.Serialize(course, JournalJson.Default.AlertCourse)
        );

    public IEnumerable<KeyValuePair<string, AlertCourse>> Courses =>
        Read(CoursePrefix)
            .Select(entry =>
                KeyValuePair.Create(entry.Key, JsonSerializer.Deserialize(entry.Text, JournalJson.Default.AlertCourse)!)
            );

    /// <param name="state">Of an SLO in its policy; no step entered to forget it.</param>
    public void Keep(string slo, PolicyState state) =>
        ledger.SetEntry(
            PolicyPrefix + slo,
            state.Entered.Count == 0 ? null : JsonSerializer.Serialize(state, JournalJson.Default.PolicyState)
        );

    public IEnumerable<KeyValuePair<string, PolicyState>> Policies =>
        Read(PolicyPrefix)
            .Select(entry =>
                KeyValuePair.Create(entry.Key, JsonSerializer.Deserialize(entry.Text, JournalJson.Default.PolicyState)!)
            );

    public void Keep(AdjustmentRecord record) =>
        ledger.SetEntry(AdjustmentKey(record), JsonSerializer.Serialize(record, JournalJson.Default.AdjustmentRecord));

    public void Forget(AdjustmentRecord record) => ledger.SetEntry(AdjustmentKey(record), null);

    public IEnumerable<AdjustmentRecord> Adjustments =>
        Read(AdjustmentPrefix)
            .Select(entry => JsonSerializer.Deserialize(entry.Text, JournalJson.Default.AdjustmentRecord)!);

    public void Keep(GivenSilence silence) =>
        ledger.SetEntry(
            SilencePrefix + silence.Id,
            JsonSerializer.Serialize(silence, JournalJson.Default.GivenSilence)
        );

    public void ForgetSilence(string id) => ledger.SetEntry(SilencePrefix + id, null);

    public IEnumerable<GivenSilence> Silences =>
        Read(SilencePrefix).Select(entry => JsonSerializer.Deserialize(entry.Text, JournalJson.Default.GivenSilence)!);

    public void Keep(string receiver, Notification notification) =>
        ledger.SetEntry(
            DeliveryKey(receiver, notification.Key),
            JsonSerializer.Serialize(notification, JournalJson.Default.Notification)
        );

    public void Forget(string receiver, string notificationKey) =>
        ledger.SetEntry(DeliveryKey(receiver, notificationKey), null);

    public IEnumerable<StateChange> States =>
        Read(StatePrefix)
            .Select(entry =>
            {
                var (slo, rule) = Split(entry.Key);
                var record = JsonSerializer.Deserialize(entry.Text, JournalJson.Default.AlertStateRecord)!;
                return new StateChange(slo, rule, record.ToState());
            });

    public IEnumerable<Occasion> Occasions =>
        Read(OccasionPrefix).Select(entry => JsonSerializer.Deserialize(entry.Text, JournalJson.Default.Occasion)!);

    public IEnumerable<Beginning> Beginnings =>
        Read(BeginningPrefix)
            .Select(entry => new Beginning(
                entry.Key,
                DateTimeOffset.ParseExact(entry.Text, "O", CultureInfo.InvariantCulture)
            ));

    /// <summary>What had not been delivered when the last commit was made, oldest first.</summary>
    /// <remarks>Of one alert, by its occasions: the end of one may be dated after the beginning of the next, since rules
    /// are judged as of the watermark and targets as of the tick.</remarks>
    public IReadOnlyList<(string Receiver, Notification Notification)> Deliveries =>
        [
            .. Read(DeliveryPrefix)
                .Select(entry =>
                    (
                        Receiver: Split(entry.Key).Item1,
                        Notification: JsonSerializer.Deserialize(entry.Text, JournalJson.Default.Notification)!
                    )
                )
                .OrderBy(delivery => delivery.Notification.Since)
                .ThenBy(delivery => delivery.Notification.Status),
        ];

    static string AdjustmentKey(AdjustmentRecord record) => $"{AdjustmentPrefix}{record.Name}{Between}{record.Since:O}";

    static string DeliveryKey(string receiver, string key) => $"{DeliveryPrefix}{receiver}{Between}{key}";

    static (string, string) Split(string key) =>
        key.IndexOf(Between, StringComparison.Ordinal) is var at and >= 0 ? (key[..at], key[(at + 1)..]) : (key, "");

    IEnumerable<(string Key, string Text)> Read(string prefix) =>
        ledger
            .Entries.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => (entry.Key[prefix.Length..], entry.Value));
}
