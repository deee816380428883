namespace Leeway.Client;

/// <summary>Which part of the audit; what is null holds nothing back.</summary>
public sealed record AuditQuery
{
    /// <summary>For example <c>acknowledgement</c>.</summary>
    public string? Kind { get; init; }
    public Guid? Record { get; init; }
    public string? Person { get; init; }

    /// <summary>Entries at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Entries before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>An entry: those that were written before it.</summary>
    public Guid? Before { get; init; }

    /// <summary>At most so many entries, up to 1,000; 100 by default.</summary>
    public int? Limit { get; init; }

    /// <summary>As the address has it.</summary>
    public string ToText()
    {
        (string Name, string? Value)[] parts =
        [
            ("kind", Kind),
            ("record", Record?.ToString()),
            ("person", Person),
            ("from", From?.ToString("O")),
            ("until", Until?.ToString("O")),
            ("before", Before?.ToString()),
            ("limit", Limit?.ToString()),
        ];
        return string.Join(
            '&',
            parts
                .Where(part => !string.IsNullOrEmpty(part.Value))
                .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        );
    }
}
