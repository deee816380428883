using System.Globalization;

namespace Leeway.Demo.Shop;

/// <summary>What the shop's process tells the demo, a line each.</summary>
abstract record ShopNews
{
    ShopNews() { }

    /// <summary>All instances answer.</summary>
    public sealed record Open : ShopNews
    {
        public override string ToString() => "open";
    }

    public sealed record Broken(string Service, Fault Fault) : ShopNews
    {
        public override string ToString() =>
            $"broken {Service} {Fault.Name} {Fault.Share.ToString("R", CultureInfo.InvariantCulture)}";
    }

    public sealed record Mended(string Service) : ShopNews
    {
        public override string ToString() => $"mended {Service}";
    }

    public sealed record Replaced(string Service, int Port) : ShopNews
    {
        public override string ToString() => $"replaced {Service} {Port}";
    }

    /// <summary>Reads a line, or null if it is none of ours.</summary>
    public static ShopNews? Read(string line) =>
        line.Split(' ') switch
        {
            ["open"] => new Open(),
            ["broken", var service, var kind, var share] when Fault.Read(kind, share).Fault is { } fault => new Broken(
                service,
                fault
            ),
            ["mended", var service] => new Mended(service),
            ["replaced", var service, var port] when int.TryParse(port, out var number) => new Replaced(
                service,
                number
            ),
            _ => null,
        };
}
