using System.Text;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Disk;

/// <summary>Reads one file within the limits.</summary>
static class TextFile
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null after reporting why not.</summary>
    public static DocumentFile? Read(string path, ICollection<Problem> problems)
    {
        try
        {
            using var stream = File.OpenRead(path);
            // One byte more than allowed tells a file that is too long, whatever its length claims to be.
            var bytes = new byte[
                (stream.CanSeek ? Math.Clamp(stream.Length, 0, YamlLimits.BytesMax) : YamlLimits.BytesMax) + 1
            ];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > YamlLimits.BytesMax)
            {
                problems.Error(path, "the file is larger than 1 MiB", "split it into several files");
                return null;
            }
            return new DocumentFile(path, Utf8.GetString(bytes, 0, length).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            problems.Error(path, "the file is not UTF-8", "save it as UTF-8");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Error(path, $"the file cannot be read: {unreadable.Message}", "check its permissions");
        }
        return null;
    }
}
