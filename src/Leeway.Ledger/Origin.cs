namespace Leeway.Ledger;

/// <summary>Where counts came from. A tick that was added to more than once names the latest.</summary>
public enum Origin : byte
{
    None = 0,
    Scraped = 1,
    Pushed = 2,
    Queried = 3,
    BackFilled = 4,
    Imported = 5,
    Generated = 6,
}
