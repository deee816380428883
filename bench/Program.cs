using System.Globalization;
using Leeway.Bench.Ledgers;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["ledger", .. var rest]:
        LedgerBench.Run(LedgerLoad.Parse(rest));
        return 0;
    case ["layout"]:
        LayoutBench.Run();
        return 0;
    default:
        Console.Error.WriteLine(
            """
            Usage: ./bench.sh NAME [OPTIONS]
              ledger [--columns 10000] [--series 500000] [--days 365] [--folder FOLDER]
              layout
            """
        );
        return 2;
}
