namespace Leeway.Documents.Fields;

/// <summary>A name of another document, and the value that it stands in.</summary>
sealed record Reference(string Name, Value Value)
{
    /// <summary>Null after reporting what is wrong with the name.</summary>
    public static Reference? Read(Value? value) => value?.NameText() is { } name ? new Reference(name, value) : null;
}
