using System.Text.Json;
using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>No page is lost, none is told twice but under its key, and no end comes before its beginning.</summary>
/// <remarks>Its truth is the committed journal: what it holds is to be told, and nothing that it does not hold.</remarks>
sealed class TellingCheck(Findings findings)
{
    const string OccasionPrefix = "occasion/";
    const string DeliveryPrefix = "delivery/";

    readonly HashSet<(string Pager, string Key)> _journalled = [];
    readonly HashSet<(string Pager, string Key)> _ended = [];
    readonly HashSet<(string Pager, string Key)> _told = [];
    readonly HashSet<(string Pager, string Key)> _required = [];
    readonly Dictionary<(string Pager, string Alert), string> _open = [];
    HashSet<string> _occasions = new(StringComparer.Ordinal);

    /// <summary>How many notifications were told, by receiver and key.</summary>
    public int Notifications => _told.Count;

    public int Repeats { get; private set; }

    public void Committed(IReadOnlyDictionary<string, string> entries, bool isDurable)
    {
        foreach (var delivery in Deliveries(entries))
        {
            findings.Unless(!_ended.Contains(delivery), $"{delivery} has ended and is still in the journal");
            _journalled.Add(delivery);
            if (isDurable)
            {
                _required.Add(delivery);
            }
        }
        if (isDurable)
        {
            Remember(Occasions(entries));
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
        var occasion = receipt.Key[..receipt.Key.LastIndexOf('/')];
        var alert = (receipt.Pager, occasion[..occasion.LastIndexOf('/')]);
        if (receipt.Key.EndsWith("/firing", StringComparison.Ordinal))
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

    // Whatever began is to be told to everybody whom it concerns, and its end too.
    void Remember(HashSet<string> occasions)
    {
        var open = occasions.Select(Alert).ToHashSet();
        foreach (var occasion in occasions.Where(occasion => !IsHeldBack(Alert(occasion), open)))
        {
            foreach (var pager in SimulatedDocuments.ReceiversOf(Alert(occasion).Severity))
            {
                _required.Add((pager, $"{occasion}/firing"));
            }
        }
        foreach (var occasion in _occasions.Where(known => !occasions.Contains(known)))
        {
            foreach (var pager in SimulatedDocuments.ReceiversOf(Alert(occasion).Severity))
            {
                if (_required.Contains((pager, $"{occasion}/firing")))
                {
                    _required.Add((pager, $"{occasion}/resolved"));
                }
            }
        }
        _occasions = occasions;
    }

    // Nobody needs to be told of a ticket while the page fires, nor of a group while all of the SLO burns.
    static bool IsHeldBack((string Name, string Severity, bool IsAbsence) alert, HashSet<(string, string, bool)> open)
    {
        var slo = alert.Name.Split('{')[0];
        return alert.Severity != "page" && open.Contains((alert.Name, "page", false))
            || alert.Name != slo
                && (open.Contains((slo, alert.Severity, false)) || open.Contains((slo, "page", false)));
    }

    static (string Name, string Severity, bool IsAbsence) Alert(string occasion)
    {
        var parts = occasion.Split('/');
        return (Uri.UnescapeDataString(parts[0]), parts[1], parts.Length == 4);
    }

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
