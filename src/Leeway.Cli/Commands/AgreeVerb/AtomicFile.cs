namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary>Replaces a file as a whole: a crash leaves the old text or the new one.</summary>
static class AtomicFile
{
    public static void Write(string path, string text)
    {
        var beside = $"{path}.leeway-new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
        }
        File.Move(beside, path, overwrite: true);
    }
}
