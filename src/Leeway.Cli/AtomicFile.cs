namespace Leeway.Cli;

/// <summary>Writes a file as a whole: a crash leaves the old text or the new one.</summary>
static class AtomicFile
{
    /// <param name="mayReplace">False if a file that is there by then stays as it is.</param>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    public static void Write(string path, string text, bool mayReplace = true)
    {
        var beside = $"{path}.leeway-new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
        }
        try
        {
            File.Move(beside, path, mayReplace);
        }
        catch (IOException)
        {
            File.Delete(beside);
            throw;
        }
    }
}
