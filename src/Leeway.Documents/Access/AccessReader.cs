using Leeway.Documents.Fields;

namespace Leeway.Documents.Access;

/// <summary>Reads how an HTTP server is reached, from the map in which the keys stand beside others.</summary>
static class AccessReader
{
    /// <summary>The keys that are read, for the map's list of known ones.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    ["basicAuth", "authorization", "tls", "headers", "followRedirects", "compression"];

    /// <param name="isCompressed">Unless the map says otherwise.</param>
    public static HttpAccess Read(FieldMap spec, bool isCompressed = true)
    {
        var tls = ReadTls(spec.Optional("tls"));
        return new HttpAccess
        {
            Credentials = ReadCredentials(spec),
            Tls = tls,
            Headers = HeadersReader.Read(spec.Optional("headers")),
            FollowsRedirects = spec.Optional("followRedirects")?.Flag() ?? true,
            Compression = spec.Optional("compression")?.Flag() ?? isCompressed,
        };
    }

    static HttpCredentials? ReadCredentials(FieldMap spec)
    {
        if (!spec.Has("basicAuth") && !spec.Has("authorization"))
        {
            return null;
        }
        var value = spec.ExactlyOne("basicAuth", "authorization");
        return spec.Has("basicAuth") ? ReadBasic(value?.OpenMap()) : ReadToken(value?.OpenMap());
    }

    static HttpCredentials.Basic? ReadBasic(FieldMap? map)
    {
        if (map is null)
        {
            return null;
        }
        SecretReader.RefuseUnknown(map, "password", "username");
        var username = map.Required("username", "write 'username: NAME'");
        var name = username?.Word();
        if (name?.Contains(':', StringComparison.Ordinal) ?? false)
        {
            username!.Error($"{username.Path} holds a colon", "a user name has none: the password is written apart");
        }
        var password = SecretReader.Optional(map, "password");
        return name is null ? null : new HttpCredentials.Basic(name, password);
    }

    static HttpCredentials.Token? ReadToken(FieldMap? map)
    {
        if (map is null)
        {
            return null;
        }
        SecretReader.RefuseUnknown(map, "credentials", "type");
        var type = map.Optional("type");
        var scheme = type?.Word() ?? "Bearer";
        if (scheme.Equals("basic", StringComparison.OrdinalIgnoreCase))
        {
            type!.Error($"{type.Path} is basic", "write 'basicAuth' with username and passwordFile instead");
        }
        else if (!HeadersReader.IsToken(scheme))
        {
            type!.Error($"{type.Path} is not one word", "write for example Bearer");
        }
        if (map.Has("credentials"))
        {
            return null;
        }
        return SecretReader.Required(map, "credentialsFile", "credentialsEnv") is { } secret
            ? new HttpCredentials.Token(scheme, secret)
            : null;
    }

    static TlsAccess ReadTls(Value? value)
    {
        if (value?.Map("caFile", "certFile", "keyFile", "serverName", "insecureSkipVerify") is not { } map)
        {
            return TlsAccess.Plain;
        }
        if (map.Has("certFile") != map.Has("keyFile"))
        {
            var (there, missing) = map.Has("certFile") ? ("certFile", "keyFile") : ("keyFile", "certFile");
            map.Error(there, $"'{there}' without '{missing}' in {map.Path}", $"add '{missing}: PATH'");
        }
        return new TlsAccess
        {
            CaFile = map.Optional("caFile")?.Word(),
            CertFile = map.Optional("certFile")?.Word(),
            KeyFile = map.Optional("keyFile")?.Word(),
            ServerName = map.Optional("serverName")?.Word(),
            InsecureSkipVerify = map.Optional("insecureSkipVerify")?.Flag() ?? false,
        };
    }
}
