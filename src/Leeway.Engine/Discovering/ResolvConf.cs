using System.Globalization;
using System.Net;

namespace Leeway.Engine.Discovering;

/// <summary>Which name servers are asked, and how short names are completed, as resolv.conf(5) says it.</summary>
/// <param name="Search">Domains that are tried behind a name.</param>
/// <param name="Dots">A name with at least so many is first tried as it stands.</param>
sealed record ResolvConf(IReadOnlyList<IPEndPoint> Servers, IReadOnlyList<string> Search, int Dots)
{
    public const string SystemPath = "/etc/resolv.conf";

    const string DotsOption = "ndots:";
    const int DotsMax = 15;

    public static ResolvConf Parse(string text)
    {
        List<IPEndPoint> servers = [];
        IReadOnlyList<string> search = [];
        var dots = 1;
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["nameserver", var word, ..] when IPAddress.TryParse(word, out var address):
                    servers.Add(new IPEndPoint(address, 53));
                    break;
                case ["domain" or "search", .. var domains]:
                    search = domains;
                    break;
                case ["options", .. var options]:
                    dots = options.Select(DotsOf).LastOrDefault(option => option is not null) ?? dots;
                    break;
            }
        }
        return new ResolvConf(servers, search, dots);
    }

    /// <summary>The names that one stands for, with their final dots, in the order in which they are tried.</summary>
    public IEnumerable<string> NamesOf(string name)
    {
        if (name.EndsWith('.'))
        {
            return [name];
        }
        var completed = Search.Select(domain => $"{name}.{domain.Trim('.')}.");
        return name.Count(c => c == '.') >= Dots ? [$"{name}.", .. completed] : [.. completed, $"{name}."];
    }

    static int? DotsOf(string option) =>
        option.StartsWith(DotsOption, StringComparison.Ordinal)
        && int.TryParse(option.AsSpan(DotsOption.Length), CultureInfo.InvariantCulture, out var dots)
            ? Math.Clamp(dots, 0, DotsMax)
            : null;
}
