using Leeway.Core.Alerts;
using Leeway.Core.Promql;
using Leeway.Core.Replay;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Importing;

/// <summary>Reads the alerting rules of a Prometheus rule file, as people write it or Sloth and Pyrra generate it.</summary>
/// <remarks>What asks for anything but error ratios is left out with a warning; where nothing is left that is an error.</remarks>
public sealed class PrometheusRules
{
    // A promise of so much: Prometheus has no limit.
    static readonly TimeSpan WaitMax = TimeSpan.FromDays(30);

    readonly ProblemList _problems = new();
    readonly Dictionary<string, PromqlNode> _records = new(StringComparer.Ordinal);
    readonly List<PromqlNode> _expressions = [];
    readonly HashSet<string> _slos = new(StringComparer.Ordinal);

    PrometheusRules() { }

    /// <param name="problems">Gets what is wrong, and what is left out.</param>
    public static IReadOnlyList<AlertRule> Read(DocumentFile file, ICollection<Problem> problems)
    {
        var reader = new PrometheusRules();
        var rules = reader.Read(file);
        foreach (var problem in reader._problems.Ordered())
        {
            problems.Add(problem);
        }
        return rules;
    }

    List<AlertRule> Read(DocumentFile file)
    {
        var maps = YamlFile
            .Read(file, _problems)
            .Roots.Select(root => new Value(root, "rules", _problems).OpenMap())
            .SelectMany(root => root?.Optional("groups")?.Items() ?? [])
            .SelectMany(group => group.OpenMap()?.Optional("rules")?.Items() ?? [])
            .Select(rule => rule.OpenMap())
            .OfType<FieldMap>()
            .ToList();
        foreach (var map in maps)
        {
            Learn(map);
        }
        var compiler = new AlertRuleCompiler(_records);
        _expressions.ForEach(compiler.Learn);
        var alerts = maps.Where(map => map.Has("alert")).ToList();
        var rules = alerts.ConvertAll(map => Alert(map, compiler)).OfType<AlertRule>().ToList();
        if (rules.Count == 0 && !_problems.HasErrors)
        {
            _problems.Error(
                new Place(file.Path, 0, 0),
                alerts.Count == 0 ? "the file has no alerting rules" : "none of its alerting rules can be replayed",
                "name a file with 'groups', 'rules' and 'alert', whose expressions compare ratios of counts with numbers"
            );
        }
        if (_slos.Count > 1)
        {
            _problems.Warn(
                new Place(file.Path, 0, 0),
                $"its rules are of {_slos.Count} SLOs, and all are replayed over this one history",
                "keep only those of the history's SLO"
            );
        }
        return rules;
    }

    void Learn(FieldMap map)
    {
        if (map.Optional("expr")?.Raw is not { } text || PromqlParser.Parse(text) is not PromqlParse.Parsed parsed)
        {
            return;
        }
        _expressions.Add(parsed.Node);
        if (map.Optional("record")?.Raw is { } name)
        {
            // Rules of several SLOs record one name with several labels, and over one range.
            _records.TryAdd(name, parsed.Node);
        }
    }

    AlertRule? Alert(FieldMap map, AlertRuleCompiler compiler)
    {
        var (name, expression) = (
            map.Required("alert", "name the alert")?.Raw,
            map.Required("expr", "write an expression")
        );
        if (name is null || expression?.Raw is not { } text)
        {
            return null;
        }
        if (PromqlParser.Parse(text) is not PromqlParse.Parsed parsed)
        {
            expression.Error($"the expression of {name} is no PromQL", "see whether a Prometheus takes it");
            return null;
        }
        if (compiler.Compile(parsed.Node) is not { } condition)
        {
            expression.Warn(
                $"{name} is not replayed: {compiler.Refusal}",
                "only comparisons of ratios of counts with numbers are, and 'absent(…)' of what they count"
            );
            return null;
        }
        var labels = map.Optional("labels")?.OpenMap();
        if ((labels?.Optional("sloth_id") ?? labels?.Optional("slo"))?.Raw is { } slo)
        {
            _slos.Add(slo);
        }
        return new AlertRule(
            name,
            SeverityOf(labels),
            condition,
            new AlertTiming(Wait(map, "for"), Wait(map, "keep_firing_for"))
        );
    }

    static TimeSpan Wait(FieldMap map, string key) =>
        map.Optional(key)?.Duration(TimeSpan.Zero, WaitMax) ?? TimeSpan.Zero;

    // Sloth says page or ticket beside whatever its user calls it; Pyrra, as many do, says critical or warning.
    static Severity SeverityOf(FieldMap? labels) =>
        (labels?.Optional("sloth_severity") ?? labels?.Optional("severity"))?.Raw switch
        {
            null or "" or "critical" or "page" => Severity.Page,
            "warning" or "ticket" => Severity.Ticket,
            var other => new Severity(other),
        };
}
