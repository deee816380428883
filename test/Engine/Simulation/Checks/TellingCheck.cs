using System.Text.Json;
using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>No page is lost, none is told twice but under its key, and no end comes before its beginning.</summary>
/// <remarks>Its truth is the committed journal: what it holds is to be told, unless and as long as it is silenced, and nothing that it does not hold.</remarks>
sealed class TellingCheck(Findings findings, SilencesCheck silences)
{
    const string OccasionPrefix = "occasion/";
    const string DeliveryPrefix = "delivery/";

    readonly HashSet<(string Pager, string Key)> _journalled = [];
    readonly HashSet<(string Pager, string Key)> _ended = [];
    readonly HashSet<(string Pager, string Key)> _told = [];
    readonly HashSet<(string Pager, string Key)> _required = [];
    readonly Dictionary<(string Pager, string Alert), string> _open = [];
    readonly HashSet<string> _silenced = new(StringComparer.Ordinal);
    HashSet<string> _occasions = new(StringComparer.Ordinal);

    /// <summary>How many notifications were told, by receiver and key.</summary>
    public int Notifications => _told.Count;

    public int Repeats { get; private set; }

    /// <summary>How many beginnings of a rule's alerts were told, by receiver and key.</summary>
    public int Beginnings(string rule) => _told.Count(told => told.Key.Contains(rule) && IsBeginning(told.Key));

    /// <summary>How many occasions nobody was told of for a time, because they were silenced.</summary>
    public int Silenced => _silenced.Count;

    public void Ticked(IReadOnlyDictionary<string, string> entries, bool isDurable) =>
        Committed(entries, isDurable, silences.Holds);

    void Committed(IReadOnlyDictionary<string, string> entries, bool isDurable, Func<string, string, bool> isSilenced)
    {
        foreach (var delivery in Deliveries(entries))
        {
            findings.Unless(
                _journalled.Contains(delivery)
                    || !IsBeginning(delivery.Key)
                    || !IsSilenced(OccasionOf(delivery.Key), isSilenced),
                $"{delivery} was to be told within a silence"
            );
            findings.Unless(!_ended.Contains(delivery), $"{delivery} has ended and is still in the journal");
            _journalled.Add(delivery);
            if (isDurable)
            {
                _required.Add(delivery);
            }
        }
        if (isDurable)
        {
            Remember(Occasions(entries), isSilenced);
        }
    }

    /// <summary>The machine started again over what it had committed: what it does not hold was never to be told.</summary>
    public void Restarted(IReadOnlyDictionary<string, string> entries)
    {
        _ended.Clear();
        _journalled.Clear();
        _journalled.UnionWith(Deliveries(entries));
        _occasions = Occasions(entries);
        foreach (var ((pager, alert), occasion) in _open.ToList())
        {
            // Told while the disk was full, and forgotten with the crash: nobody knows any more that it is to be ended. Of a
            // group the occasion may be remembered, as one of which nobody was told yet because all of the SLO burnt.
            var isKnown = _occasions.Contains(occasion) && IsToldTo(entries, alert, pager);
            if (!isKnown && !_journalled.Contains((pager, $"{occasion}/resolved")))
            {
                _open.Remove((pager, alert));
            }
        }
        Committed(entries, isDurable: true, silences.MayHold);
    }

    public void Told(Receipt receipt)
    {
        var delivery = (receipt.Pager, receipt.Key);
        findings.Unless(_journalled.Contains(delivery), $"{delivery} was told, and no commit holds it");
        findings.Unless(!_ended.Contains(delivery), $"{delivery} was told again after it had been acknowledged");
        using var body = JsonDocument.Parse(receipt.Body);
        var said = body.RootElement.GetProperty("key").GetString();
        findings.Unless(said == receipt.Key, $"{delivery} was told under another key in its body: {said}");
        if (!_told.Add(delivery))
        {
            Repeats++;
            return;
        }
        var occasion = OccasionOf(receipt.Key);
        var alert = (receipt.Pager, occasion[..occasion.LastIndexOf('/')]);
        if (IsBeginning(receipt.Key))
        {
            findings.Unless(
                !_open.TryGetValue(alert, out var other),
                $"{delivery} began at a receiver that was not told of the end of {other}"
            );
            _open[alert] = occasion;
            return;
        }
        findings.Unless(
            _told.Contains((receipt.Pager, $"{occasion}/firing")),
            $"{delivery} was told before its beginning"
        );
        _open.Remove(alert);
    }

    /// <summary>The sender knows that the receiver has taken or refused it.</summary>
    public void Ended(Receipt receipt) => _ended.Add((receipt.Pager, receipt.Key));

    /// <summary>All faults are over, and there was time to make up for them.</summary>
    public void AtTheEnd(IReadOnlyDictionary<string, string> entries)
    {
        foreach (var delivery in _required)
        {
            findings.Unless(_told.Contains(delivery), $"{delivery} was lost");
        }
        foreach (var key in entries.Keys.Where(key => key.StartsWith(DeliveryPrefix, StringComparison.Ordinal)))
        {
            findings.Add($"{key.ReplaceLineEndings(" ")} is still waiting");
        }
        foreach (var occasion in Occasions(entries))
        {
            findings.Add($"{occasion} is still open, though nothing burns");
        }
    }

    // Whatever began is to be told to everybody whom it concerns, once it is not silenced any more, and its end too.
    void Remember(HashSet<string> occasions, Func<string, string, bool> isSilenced)
    {
        var open = occasions.Select(AlertName.Of).ToHashSet();
        foreach (var occasion in occasions.Where(occasion => !AlertName.Of(occasion).IsHeldBackBy(open)))
        {
            if (IsSilenced(occasion, isSilenced))
            {
                _silenced.Add(occasion);
                continue;
            }
            foreach (var pager in SimulatedDocuments.ReceiversOf(AlertName.Of(occasion).Severity))
            {
                _required.Add((pager, $"{occasion}/firing"));
            }
        }
        foreach (var occasion in _occasions.Where(known => !occasions.Contains(known)))
        {
            foreach (var pager in SimulatedDocuments.ReceiversOf(AlertName.Of(occasion).Severity))
            {
                if (_required.Contains((pager, $"{occasion}/firing")))
                {
                    _required.Add((pager, $"{occasion}/resolved"));
                }
            }
        }
        _occasions = occasions;
    }

    static bool IsSilenced(string occasion, Func<string, string, bool> isSilenced) =>
        AlertName.Of(occasion) is var alert && isSilenced(alert.Slo, alert.Severity);

    static bool IsBeginning(string key) => key.EndsWith("/firing", StringComparison.Ordinal);

    static string OccasionOf(string key) => key[..key.LastIndexOf('/')];

    static IEnumerable<(string Pager, string Key)> Deliveries(IReadOnlyDictionary<string, string> entries) =>
        entries
            .Keys.Where(key => key.StartsWith(DeliveryPrefix, StringComparison.Ordinal))
            .Select(key => key[DeliveryPrefix.Length..].Split('\n'))
            .Select(parts => (parts[0], parts[1]));

    static HashSet<string> Occasions(IReadOnlyDictionary<string, string> entries) =>
        entries
            .Where(entry => entry.Key.StartsWith(OccasionPrefix, StringComparison.Ordinal))
            .Select(entry => $"{entry.Key[OccasionPrefix.Length..]}/{SinceOf(entry.Value)}")
            .ToHashSet(StringComparer.Ordinal);

    static bool IsToldTo(IReadOnlyDictionary<string, string> entries, string alert, string pager)
    {
        using var json = JsonDocument.Parse(entries[OccasionPrefix + alert]);
        return json.RootElement.GetProperty("toldTo").EnumerateArray().Any(name => name.GetString() == pager);
    }

    static long SinceOf(string occasion)
    {
        using var json = JsonDocument.Parse(occasion);
        return json.RootElement.GetProperty("since").GetDateTimeOffset().ToUnixTimeMilliseconds();
    }
}
