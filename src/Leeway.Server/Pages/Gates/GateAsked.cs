using Leeway.Client;
using Leeway.Core.Gates;
using Leeway.Server.Api;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Gates;

/// <summary>What the page of a gate was asked for: the query of its address, so that every view can be sent to somebody.</summary>
public sealed record GateAsked(
    string? Kind,
    string? Version,
    string? Canary,
    string? Chance,
    string? Cost,
    bool IsP0,
    string? DaysText
)
{
    static readonly int[] Usual = [GateReportEndpoint.DaysUsual, 30, 90];

    /// <summary>A field that was left empty asks for nothing.</summary>
    public static GateAsked Of(IQueryCollection query)
    {
        return new GateAsked(
            Value("kind"),
            Value("version"),
            Value("canary"),
            Value("chance"),
            Value("cost"),
            Value("p0") is not null,
            Value("days")
        );

        string? Value(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>How many days the report looks back; null if that is no such number.</summary>
    public int? Days =>
        DaysText is null ? GateReportEndpoint.DaysUsual
        : int.TryParse(DaysText, out var days) && days is >= 1 and <= GateReportEndpoint.DaysMax ? days
        : null;

    /// <summary>The change that is asked about, or null with what is wrong with it.</summary>
    internal ProposedChange? Change(string service, List<string> problems)
    {
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var request = new GateRequest
        {
            Kind = Kind,
            Version = Version,
            P0 = IsP0,
            Canary = Share(Canary) is { } share ? new CanaryRequest(share) : null,
            EstimatedFailure = Chance is null && Cost is null ? null : new EstimatedFailure(Share(Chance), Share(Cost)),
        };
        var change = GateReading.Read(service, request, found);
        if (Days is null)
        {
            found["days"] = [GateReportEndpoint.WrongDays(DaysText!)];
        }
        problems.AddRange(found.SelectMany(problem => problem.Value.Select(what => $"{LabelOf(problem.Key)}: {what}")));
        return change;
    }

    // As the form calls it.
    static string LabelOf(string key) =>
        key switch
        {
            "canary.share" => "Canary sees",
            "estimatedFailure.chance" => "Chance that it fails",
            "estimatedFailure.cost" => "A failure costs of the budget",
            _ => key,
        };

    /// <summary>Numbers of days to choose from.</summary>
    public IEnumerable<int> DayChoices => Usual.Append(Days ?? Usual[0]).Distinct().Order();

    /// <summary>The same question with a report of other days.</summary>
    public string AddressWith(string service, int days) =>
        GateLook.AddressOf(service)
        + QueryString.Create(
            new (string Name, string? Value)[]
            {
                ("kind", Kind),
                ("version", Version),
                ("canary", Canary),
                ("chance", Chance),
                ("cost", Cost),
                ("p0", IsP0 ? "on" : null),
                ("days", $"{days}"),
            }
                .Where(part => part.Value is not null)
                .Select(part => KeyValuePair.Create(part.Name, part.Value))
        )
        + "#report";

    // What is no number becomes one that no share can be.
    static double? Share(string? text) =>
        text is null ? null
        : ShareText.TryParse(text, out var share) ? (double)share
        : -1;
}
