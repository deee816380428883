using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Access;

static class UrlReader
{
    /// <summary>An address of http or https without a user in it; null after reporting.</summary>
    public static Uri? Url(this Value value)
    {
        if (value.Word() is not { } text)
        {
            return null;
        }
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            value.Error($"{value.Path} is {Quote.Of(text)}, not a URL", "write http://… or https://…");
            return null;
        }
        if (url.UserInfo.Length > 0)
        {
            value.Error($"{value.Path} holds a user name or password", "remove it: secrets do not belong in documents");
            return null;
        }
        return url;
    }
}
