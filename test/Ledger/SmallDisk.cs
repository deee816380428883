using System.Diagnostics;
using System.Globalization;

namespace Leeway.Ledger.Tests;

/// <summary>A real file system of a few bytes, in memory, that can be filled to the last one. Mounting it needs root.</summary>
sealed class SmallDisk : IDisposable
{
    readonly DirectoryInfo _mountPoint;

    SmallDisk(DirectoryInfo mountPoint) => _mountPoint = mountPoint;

    string Filler => Path.Combine(_mountPoint.FullName, "filler");

    /// <summary>A folder on it, made by whoever uses it.</summary>
    public string Folder => Path.Combine(_mountPoint.FullName, "data");

    /// <summary>Mounts one, or skips the test where that is not allowed.</summary>
    public static SmallDisk Require(int kibibytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is a tmpfs, which only Linux has.");
        var mountPoint = Directory.CreateTempSubdirectory("leeway-small-disk-");
        var size = string.Create(CultureInfo.InvariantCulture, $"size={kibibytes}k");
        if (!Run("mount", "-t", "tmpfs", "-o", size, "tmpfs", mountPoint.FullName))
        {
            mountPoint.Delete();
            Assert.Skip("Mounting a tmpfs is not allowed here; it needs root.");
        }
        return new SmallDisk(mountPoint);
    }

    /// <summary>Leaves no page free; a file may still have room in its last one.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                filler.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", _mountPoint.FullName);
        _mountPoint.Delete();
    }

    static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
            )!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
