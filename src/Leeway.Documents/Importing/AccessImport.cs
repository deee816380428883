using System.Text.Json.Nodes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Importing;

/// <summary>How a prometheus.yml says that servers are reached; secrets that stand in it are not copied.</summary>
static class AccessImport
{
    public static IReadOnlyList<string> Keys { get; } =
    [
        "basic_auth",
        "authorization",
        "bearer_token",
        "bearer_token_file",
        "tls_config",
        "follow_redirects",
        "enable_compression",
    ];

    /// <summary>Adds the keys of Leeway's own to the map.</summary>
    public static void Read(FieldMap from, JsonObject to)
    {
        if (from.Optional("basic_auth")?.OpenMap() is { } basic)
        {
            var read = Copied(basic, ("username", "username"), ("password_file", "passwordFile"));
            Secret(basic, "password", "passwordFile");
            to["basicAuth"] = read;
        }
        if (from.Optional("authorization")?.OpenMap() is { } token)
        {
            Secret(token, "credentials", "credentialsFile");
            var read = Copied(token, ("type", "type"), ("credentials_file", "credentialsFile"));
            if (read.ContainsKey("credentialsFile"))
            {
                to["authorization"] = read;
            }
        }
        Secret(from, "bearer_token", "authorization.credentialsFile");
        if (from.Optional("bearer_token_file")?.Raw is { } file)
        {
            to["authorization"] = new JsonObject { ["credentialsFile"] = Paths.Full(from, file) };
        }
        if (from.Optional("tls_config")?.OpenMap() is { } tls)
        {
            to["tls"] = Copied(
                tls,
                ("ca_file", "caFile"),
                ("cert_file", "certFile"),
                ("key_file", "keyFile"),
                ("server_name", "serverName"),
                ("insecure_skip_verify", "insecureSkipVerify")
            );
            Secret(tls, "key", "keyFile");
        }
        if (from.Optional("follow_redirects") is { } redirects)
        {
            to["followRedirects"] = Tree.Of(redirects.Node);
        }
        if (from.Optional("enable_compression") is { } compression)
        {
            to["compression"] = Tree.Of(compression.Node);
        }
    }

    static JsonObject Copied(FieldMap from, params (string Theirs, string Ours)[] keys)
    {
        JsonObject to = [];
        foreach (var (theirs, ours) in keys)
        {
            if (from.Optional(theirs) is { } value)
            {
                var isPath = theirs.EndsWith("_file", StringComparison.Ordinal);
                to[ours] = isPath && value.Raw is { } path ? Paths.Full(from, path) : Tree.Of(value.Node);
            }
        }
        string[] known = ["password", "credentials", "key", .. keys.Select(key => key.Theirs)];
        Leftovers.Report(from, known, "look whether the server needs it");
        return to;
    }

    static void Secret(FieldMap from, string key, string ours)
    {
        if (from.Has(key))
        {
            from.Error(
                key,
                $"the secret '{key}' in {from.Path} is not copied, for secrets do not belong in documents",
                $"put it into a file and name that file in {ours}"
            );
        }
    }
}
