using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Documents;
using Leeway.Server.Api;

namespace Leeway.Cli.Commands.ReplayVerb;

/// <summary>A replay of a file of counts, without a server.</summary>
sealed class FileReplay
{
    public required string History { get; init; }

    /// <summary>Null if there is no such file.</summary>
    public required string? Incidents { get; init; }
    public required Target Target { get; init; }
    public required TimeSpan Window { get; init; }

    /// <summary>Null for all of the six.</summary>
    public required string? Strategy { get; init; }

    /// <summary>How long an interval is; null if the lines are to say it.</summary>
    public required TimeSpan? Step { get; init; }

    /// <summary>True with the guard against few events, and with damping.</summary>
    public required bool IsAsLive { get; init; }
    public required Significance Significance { get; init; }

    /// <summary>The targets to sweep, none for the one of the replay; null for no sweep.</summary>
    public required IReadOnlyList<Target>? Sweep { get; init; }

    /// <summary>A file of alerting rules to replay beside the strategies; null for none.</summary>
    public required string? Rules { get; init; }

    /// <summary>True if an Alertmanager lets pages of the rules hold back tickets.</summary>
    public required bool IsInhibited { get; init; }
    public required OutputFormat Format { get; init; }

    /// <returns>The exit code.</returns>
    public int Run()
    {
        var file = new ReplayFiles();
        try
        {
            var history = file.History(History, Step);
            var incidents = Incidents is null ? null : file.Incidents(Incidents, history);
            var rules = Rules is null ? [] : file.Rules(Rules);
            if (file.Problems.Count > 0)
            {
                Report.Problems(file.Problems, Console.Error);
            }
            if (history is null || file.Problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            {
                return ExitCode.Refused;
            }
            Answer(
                new ReplaySubject(history, Target, Window) { Incidents = incidents, Significance = Significance },
                rules
            );
            return ExitCode.Success;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
    }

    void Answer(ReplaySubject subject, IReadOnlyList<AlertRule> rules)
    {
        if (Sweep is { } targets)
        {
            var settings = SweepGrid.Of(targets.Count == 0 ? [Target] : targets, Window);
            SweepText.Print(SweepView.Of(Core.Replay.Sweep.Of(subject, [.. settings], IsAsLive)), Format);
            return;
        }
        var names = Strategy is null or ReplayOptions.All ? AlertStrategy.Names : [Strategy];
        var replayed = names
            .Select(name => AlertStrategy.Named(name, Window))
            .Select(strategy => ReplayedStrategy.Of(subject, IsAsLive ? StrategyReplay.AsLive(strategy) : strategy));
        if (rules.Count > 0)
        {
            var inhibition = IsInhibited ? SeverityOrder.Default : null;
            replayed = replayed.Prepend(RuleReplay.Of(subject, Path.GetFileName(Rules)!, rules, inhibition));
        }
        ReplayText.Print(ReplayView.Of(ReplayReport.Of(subject, [.. replayed])), Format);
        if (Format == OutputFormat.Text && !IsAsLive)
        {
            Console.WriteLine(
                "The strategies are those of the workbook; live SLOs have a guard against few events and against flapping besides ('--guard on')."
            );
        }
    }
}
