using System.Net;
using Leeway.Engine.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.People;

/// <summary>Knows who asks for a change, and refuses who may not.</summary>
/// <param name="file">Null if there is none.</param>
sealed class Doorkeeper(PeopleSettings settings, PeopleFile? file)
{
    const string Scheme = "Bearer ";

    /// <summary>False if people are taken at their word.</summary>
    public bool KnowsPeople => settings.KnowPeople;

    /// <summary>Why somebody may change nothing; null if they may.</summary>
    /// <param name="named">Who they say they are; null if they do not. Who is known may leave it out, but not name another.</param>
    /// <param name="field">Of the request in which they say so, for what is wrong with it.</param>
    /// <param name="problems">Gets what is wrong with the name, among all else that is wrong with the request.</param>
    /// <param name="caller">To be used if there is neither a refusal nor a problem.</param>
    public ProblemHttpResult? Refusal(
        HttpContext context,
        string? named,
        string field,
        Dictionary<string, string[]> problems,
        out Caller caller
    )
    {
        if (Objection(context, out caller) is { } objection)
        {
            return Refused(context, objection);
        }
        if (settings.KnowPeople)
        {
            if (!string.IsNullOrWhiteSpace(named) && named.Trim() != caller.Person.Name)
            {
                problems[field] = [$"You are known as {caller.Person}; leave it out, or write that."];
            }
        }
        else if (Person.TryParse(named, out var person, out var problem))
        {
            caller = new Caller(person, [], "word");
        }
        else
        {
            problems[field] = [problem];
        }
        return null;
    }

    /// <summary>Why somebody may change nothing, where nobody writes down who it was.</summary>
    public ProblemHttpResult? Refusal(HttpContext context) =>
        Objection(context, out _) is { } objection ? Refused(context, objection) : null;

    /// <summary>True if what somebody says is written down.</summary>
    public bool LetsIn(HttpContext context) => Objection(context, out _) is null;

    string? Objection(HttpContext context, out Caller caller)
    {
        caller = new Caller(Person.Leeway, [], "");
        return settings.KnowPeople ? ObjectionToUnknown(context, ref caller) : ObjectionToDistant(context);
    }

    ProblemHttpResult Refused(HttpContext context, string objection)
    {
        if (!settings.KnowPeople)
        {
            return TypedResults.Problem(objection, statusCode: StatusCodes.Status403Forbidden);
        }
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem(objection, statusCode: StatusCodes.Status401Unauthorized);
    }

    string? ObjectionToUnknown(HttpContext context, ref Caller caller)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (file is not null && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            if (file.Find(authorization[Scheme.Length..].Trim()) is { } known)
            {
                caller = new Caller(known.Person, known.Parties, "token");
                return null;
            }
            return "This token is nobody's; 'leeway token NAME' makes one, and the line for the people file.";
        }
        if (IsTrusted(context.Connection.RemoteIpAddress))
        {
            var names = context.Request.Headers[settings.PersonHeader];
            if (names.Count == 1 && Person.TryParse(names[0], out var person, out _))
            {
                caller = new Caller(person, [], "proxy");
                return null;
            }
            return $"The proxy did not say in {settings.PersonHeader} who asks; log in there.";
        }
        return file is null
            ? "Changes are taken through the proxy that knows who asks."
            : "Say who asks: with a token, as 'Authorization: Bearer …', or for 'leeway' in LEEWAY_TOKEN.";
    }

    bool IsTrusted(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }
        return address is not null && settings.TrustedProxies.Any(network => network.Contains(address));
    }

    // Nobody is known: what changes anything is taken from this machine only, and not through a proxy, behind which
    // everybody looks near. SameSite has refused the pages of elsewhere that a browser on it shows.
    static string? ObjectionToDistant(HttpContext context)
    {
        var headers = context.Request.Headers;
        var isNear =
            context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && !headers.ContainsKey("X-Forwarded-For")
            && !headers.ContainsKey("Forwarded")
            && !headers.ContainsKey("Via");
        var host = context.Request.Host.Host;
        var isOwn = host == "localhost" || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named));
        return isNear && isOwn
            ? null
            : "Changes are taken from the machine that Leeway runs on, unless it is told who is who: 'leeway serve --people' or '--trust-proxy'.";
    }
}
