using Leeway.Documents.Agreements;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Native;
using Leeway.Documents.OpenSlo;
using Leeway.Documents.Reporting;
using Leeway.Documents.Risks;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Linking;

/// <summary>Gives every document to the reader of its version and kind.</summary>
sealed class KindReaders(Catalogue catalogue, ProblemList problems)
{
    const string OpenSloVersion = "openslo/v1";
    const string NativeVersion = "leeway.dev/v1";

    static readonly string[] OpenSloKinds = ["DataSource", "SLI", "SLO", "Service"];
    static readonly string[] NativeKinds =
    [
        "Adjustment",
        "Agreement",
        "AlertStrategy",
        "Dependency",
        "ErrorBudgetPolicy",
        "Project",
        "Risk",
        "RiskFactor",
        "Route",
        "Scrape",
        "Silence",
    ];

    /// <summary>Reads a YAML document: one object, or a list of them.</summary>
    public void Read(Node root)
    {
        if (root is not ListNode list)
        {
            ReadObject(root);
            return;
        }
        foreach (var item in list.Items)
        {
            ReadObject(item);
        }
    }

    void ReadObject(Node root)
    {
        if (new Value(root, "document", problems).OpenMap() is not { } document)
        {
            return;
        }
        var version = document.Required(
            "apiVersion",
            $"write 'apiVersion: {OpenSloVersion}' or 'apiVersion: {NativeVersion}'"
        );
        var kindValue = document.Required("kind", "write for example 'kind: SLO'");
        if (version?.Word() is not { } versionText || kindValue?.Word() is not { } kind)
        {
            return;
        }
        switch (versionText)
        {
            case OpenSloVersion:
                ReadOpenSlo(kind, kindValue, new FieldMap((MapNode)root, kind, problems));
                break;
            case NativeVersion:
                ReadNative(kind, kindValue, new FieldMap((MapNode)root, kind, problems));
                break;
            case "openslo/v1alpha" or "openslo.com/v2alpha":
                version.Error(
                    $"apiVersion {versionText} is not read",
                    $"{OpenSloVersion} and {NativeVersion} are: rewrite the document"
                );
                break;
            default:
                var known = Nearest.To(versionText, [OpenSloVersion, NativeVersion]);
                version.Error(
                    $"unknown apiVersion {Quote.Of(versionText)}",
                    known is null ? $"{OpenSloVersion} and {NativeVersion} are read" : $"did you mean '{known}'?"
                );
                break;
        }
    }

    void ReadOpenSlo(string kind, Value kindValue, FieldMap document)
    {
        switch (kind)
        {
            case "Service":
                Declare(catalogue.Services, Envelope.Read(document), ServiceReader.Read);
                break;
            case "DataSource":
                Declare(catalogue.DataSources, Envelope.Read(document), DataSourceReader.Read);
                break;
            case "SLI":
                Declare(catalogue.Slis, Envelope.Read(document), ReadSli);
                break;
            case "SLO":
                var envelope = Envelope.Read(document, SloReader.Annotations);
                Declare(catalogue.Slos, envelope, SloReader.Read);
                break;
            case "AlertPolicy" or "AlertCondition":
                kindValue.Error($"kind {kind} is not supported yet", $"use an AlertStrategy of {NativeVersion}");
                break;
            case "AlertNotificationTarget":
                kindValue.Error($"kind {kind} is not supported yet", $"use a Route of {NativeVersion}");
                break;
            default:
                RefuseKind(kind, kindValue, OpenSloVersion, OpenSloKinds, NativeVersion, NativeKinds);
                break;
        }
    }

    void ReadNative(string kind, Value kindValue, FieldMap document)
    {
        switch (kind)
        {
            case "Scrape":
                Declare(catalogue.ScrapeJobs, Envelope.Read(document), ScrapeReader.Read);
                break;
            case "AlertStrategy":
                Declare(catalogue.Strategies, Envelope.Read(document), AlertStrategyReader.Read);
                break;
            case "Adjustment":
                Declare(catalogue.Adjustments, Envelope.Read(document), AdjustmentReader.Read);
                break;
            case "Agreement":
                Declare(catalogue.Agreements, Envelope.Read(document), AgreementReader.Read);
                break;
            case "Silence":
                Declare(catalogue.Silences, Envelope.Read(document), SilenceReader.Read);
                break;
            case "ErrorBudgetPolicy":
                Declare(catalogue.Policies, Envelope.Read(document), PolicyReader.Read);
                break;
            case "Dependency":
                Declare(catalogue.Dependencies, Envelope.Read(document), DependencyReader.Read);
                break;
            case "Risk":
                Declare(catalogue.Risks, Envelope.Read(document), RiskReader.Read);
                break;
            case "RiskFactor":
                Declare(catalogue.RiskFactors, Envelope.Read(document), RiskFactorReader.Read);
                break;
            case "Project":
                Declare(catalogue.Projects, Envelope.Read(document), ProjectReader.Read);
                break;
            case "Route":
                Declare(catalogue.Routes, Envelope.Read(document), RouteReader.Read);
                break;
            default:
                RefuseKind(kind, kindValue, NativeVersion, NativeKinds, OpenSloVersion, OpenSloKinds);
                break;
        }
    }

    static SliDeclaration? ReadSli(Envelope envelope) =>
        envelope.Spec is null ? null : SliReader.Read(envelope.Metadata?.Name ?? "", envelope.Spec);

    static void Declare<T>(Declared<T> declared, Envelope envelope, Func<Envelope, T?> read)
        where T : class => declared.Add(envelope.Metadata, read(envelope));

    static void RefuseKind(
        string kind,
        Value kindValue,
        string version,
        string[] kinds,
        string otherVersion,
        string[] otherKinds
    )
    {
        var remedy = otherKinds.Contains(kind, StringComparer.Ordinal)
            ? $"{kind} belongs to 'apiVersion: {otherVersion}'"
            : Nearest.Remedy(kind, kinds);
        kindValue.Error($"unknown kind {Quote.Of(kind)} of {version}", remedy);
    }
}
