using System.Globalization;

namespace Leeway.Server.Api;

/// <summary>Shares as people write them: 99.9% and 0.999 are the same.</summary>
public static class ShareText
{
    public static bool TryParse(string text, out decimal share)
    {
        var isPercent = text.EndsWith('%');
        var isNumber = decimal.TryParse(
            isPercent ? text[..^1] : text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out share
        );
        share = isPercent ? share / 100 : share;
        return isNumber;
    }
}
