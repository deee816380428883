using Leeway.Core.Alerts;
using Leeway.Documents.Agreements;
using Leeway.Documents.Native;
using Leeway.Documents.OpenSlo;
using Leeway.Documents.Reporting;
using Leeway.Documents.Risks;

namespace Leeway.Documents.Linking;

/// <summary>All documents of all files, read but not yet linked.</summary>
sealed class Catalogue(ProblemList problems, IReadOnlyCollection<string> unread)
{
    public Declared<ServiceEntry> Services { get; } = new("Service", problems, unread);
    public Declared<DataSourceDeclaration> DataSources { get; } = new("DataSource", problems, unread);
    public Declared<SliDeclaration> Slis { get; } = new("SLI", problems, unread);
    public Declared<SloDeclaration> Slos { get; } = new("SLO", problems, unread);
    public Declared<ScrapeJob> ScrapeJobs { get; } = new("Scrape", problems, unread);
    public Declared<StrategyDeclaration> Strategies { get; } =
        new("AlertStrategy", problems, unread, AlertStrategy.Names);
    public Declared<AdjustmentDeclaration> Adjustments { get; } = new("Adjustment", problems, unread);
    public Declared<SilenceDeclaration> Silences { get; } = new("Silence", problems, unread);
    public Declared<PolicyDeclaration> Policies { get; } = new("ErrorBudgetPolicy", problems, unread);
    public Declared<DependencyDeclaration> Dependencies { get; } = new("Dependency", problems, unread);
    public Declared<RiskDeclaration> Risks { get; } = new("Risk", problems, unread);
    public Declared<RiskFactorDeclaration> RiskFactors { get; } = new("RiskFactor", problems, unread);
    public Declared<ProjectDeclaration> Projects { get; } = new("Project", problems, unread);
    public Declared<AgreementDeclaration> Agreements { get; } = new("Agreement", problems, unread);

    /// <summary>What was found to speak against the targets of SLOs.</summary>
    public TargetDoubts Doubts { get; } = new();
    public Declared<RouteDeclaration> Routes { get; } = new("Route", problems, unread);
}
