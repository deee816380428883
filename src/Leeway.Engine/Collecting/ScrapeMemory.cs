namespace Leeway.Engine.Collecting;

/// <summary>What all pages that are being read at a time may occupy together.</summary>
/// <remarks>Without it a thousand hostile targets could each fill a buffer up to their own limit.</remarks>
sealed class ScrapeMemory(long bytesMax = ScrapeMemory.Default)
{
    /// <summary>Thirty pages of the longest length that a job allows by default; an ordinary page has no hundredth of that.</summary>
    public const long Default = 512L << 20;

    readonly Lock _gate = new();
    long _used;

    public long BytesMax => bytesMax;

    /// <summary>Takes bytes instead of those that were taken before; a page that is read alone may be of any length.</summary>
    public bool TryTake(long bytes, long before)
    {
        lock (_gate)
        {
            var others = _used - before;
            if (others > 0 && others + bytes > bytesMax)
            {
                return false;
            }
            _used = others + bytes;
            return true;
        }
    }

    public void GiveBack(long bytes)
    {
        lock (_gate)
        {
            _used -= bytes;
        }
    }
}
