using System.Globalization;
using System.Text.Json;
using Leeway.Client;

namespace Leeway.Cli.Commands.RecordsVerbs;

/// <summary>The audit as other programs read it.</summary>
static class AuditExport
{
    /// <summary>An array, an entry a line, so that a tool for lines does as well.</summary>
    public static async Task Json(IAsyncEnumerable<AuditDetail> entries, TextWriter output)
    {
        var before = "[\n";
        await foreach (var entry in entries)
        {
            await output.WriteAsync(before + JsonSerializer.Serialize(entry, LeewayJson.Default.AuditDetail));
            before = ",\n";
        }
        await output.WriteAsync(before == ",\n" ? "\n]\n" : "[]\n");
    }

    /// <summary>As RFC 4180 has it; the records' fields are JSON within a field.</summary>
    public static async Task Csv(IAsyncEnumerable<AuditDetail> entries, TextWriter output)
    {
        await output.WriteAsync("at,person,act,kind,record,version,before,after\r\n");
        await foreach (var entry in entries)
        {
            string[] fields =
            [
                entry.At.ToString("O", CultureInfo.InvariantCulture),
                entry.Person,
                entry.Act,
                entry.Kind,
                entry.Record.ToString(),
                entry.Version.ToString(CultureInfo.InvariantCulture),
                entry.Before?.GetRawText() ?? "",
                entry.After?.GetRawText() ?? "",
            ];
            await output.WriteAsync(string.Join(',', fields.Select(Field)) + "\r\n");
        }
    }

    // A spreadsheet takes what begins with these for a formula; the apostrophe makes it text.
    static string Field(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
