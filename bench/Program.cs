using System.Globalization;
using Leeway.Bench.Churn;
using Leeway.Bench.Dependencies;
using Leeway.Bench.Detect;
using Leeway.Bench.Evaluation;
using Leeway.Bench.Fill;
using Leeway.Bench.Gates;
using Leeway.Bench.Ledgers;
using Leeway.Bench.Overview;
using Leeway.Bench.Peers;
using Leeway.Bench.Planning;
using Leeway.Bench.Replaying;
using Leeway.Bench.Scraping;
using Leeway.Documents;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["ledger", .. var rest]:
        LedgerBench.Run(LedgerLoad.Parse(rest));
        return 0;
    case ["evaluation", .. var rest]:
        EvaluationBench.Run(rest is [var many] ? int.Parse(many, provider: null) : 10_000);
        return 0;
    case ["layout"]:
        LayoutBench.Run();
        return 0;
    case ["overview", .. var rest]:
        await OverviewBench.Run(rest is [var slos] ? int.Parse(slos, provider: null) : 1000, isHour: false);
        return 0;
    case ["hour", .. var rest]:
        await OverviewBench.Run(rest is [var hourly] ? int.Parse(hourly, provider: null) : 10_000, isHour: true);
        return 0;
    case ["churn", .. var rest]:
        await ChurnBench.Run(rest is [var seed] ? int.Parse(seed, provider: null) : 1);
        return 0;
    case ["peers", .. var rest]:
        await PeersBench.Run(rest is [var few] ? int.Parse(few, provider: null) : 20);
        return 0;
    case ["fill", .. var rest]:
        await FillBench.Run(
            rest is [var filled, ..] ? int.Parse(filled, provider: null) : 100,
            rest is [_, var share] ? decimal.Parse(share, provider: null) : QuerySource.LoadDefault
        );
        return 0;
    case ["scrape", .. var rest]:
        await ScrapeBench.Run(rest is [var part] ? part : null);
        return 0;
    case ["replay", .. var rest]:
        await ReplayBench.Run(rest is [var replayed] ? int.Parse(replayed, provider: null) : 1000);
        return 0;
    case ["dependencies", .. var rest]:
        DependencyBench.Run(rest is [var components] ? int.Parse(components, provider: null) : 1000);
        return 0;
    case ["gate", .. var rest]:
        await GateBench.Run(rest is [var guarded] ? int.Parse(guarded, provider: null) : 1000);
        return 0;
    case ["plan"]:
        PlanBench.Run();
        return 0;
    case ["detect", .. var rest]:
        await DetectBench.Run(rest is [var failing] ? int.Parse(failing, provider: null) : 20);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            Usage: ./bench.sh NAME [OPTIONS]
              ledger [--columns 10000] [--series 500000] [--days 366] [--folder FOLDER]
              evaluation [SLOS]
              layout
              overview [SLOS]
              plan
              hour [SLOS]
              gate [SLOS]
              peers [SLOS]
              fill [SLOS [LOAD]]
              scrape [count | targets | page]
              churn [SEED]
              replay [SLOS]
              dependencies [COMPONENTS]
              detect [SERVICES]
            """
        );
        return 2;
}
