using Leeway.Documents.Fields;

namespace Leeway.Documents.Access;

/// <summary>Reads where a secret is; the secret itself is refused.</summary>
static class SecretReader
{
    /// <summary>Reports keys other than <c>nameFile</c>, <c>nameEnv</c> and these; a secret that is written down as such.</summary>
    public static void RefuseUnknown(FieldMap map, string name, params IReadOnlyCollection<string> others)
    {
        if (map.Has(name))
        {
            map.Error(
                name,
                $"there is a {Word(name)} in {map.Path}, and secrets do not belong in documents",
                $"write '{name}File: PATH' or '{name}Env: VARIABLE', and change the {Word(name)}, for it has been written down"
            );
            map.RefuseUnknown([.. others, $"{name}File", $"{name}Env", name]);
            return;
        }
        map.RefuseUnknown([.. others, $"{name}File", $"{name}Env"]);
    }

    /// <summary>The secret of the keys <c>nameFile</c> or <c>nameEnv</c>; null if neither is there.</summary>
    public static SecretSource? Optional(FieldMap map, string name) =>
        map.Has($"{name}File") || map.Has($"{name}Env") ? Required(map, $"{name}File", $"{name}Env") : null;

    /// <summary>The secret of one of the two keys; null after reporting what is wrong.</summary>
    public static SecretSource? Required(FieldMap map, string fileKey, string environmentKey)
    {
        if (map.ExactlyOne(fileKey, environmentKey) is not { } value || value.Word() is not { } text)
        {
            return null;
        }
        if (map.Has(fileKey))
        {
            return new SecretSource.File(text);
        }
        if (!NamePatterns.IsVariable(text))
        {
            value.Error(
                $"{value.Path} is not the name of an environment variable",
                "write letters, digits and underscores, not the secret itself"
            );
        }
        return new SecretSource.Environment(text);
    }

    static string Word(string name) => name == "credentials" ? "token" : name;
}
