using System.Buffers;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Lends arrays of exactly the length asked for, and remembers what it lent and got back.</summary>
sealed class CountingPool : ArrayPool<byte>
{
    readonly Lock _gate = new();
    long _out;

    public List<byte[]> Lent { get; } = [];
    public List<byte[]> GivenBack { get; } = [];

    /// <summary>The most bytes that were out at a time.</summary>
    public long Most { get; private set; }

    public override byte[] Rent(int minimumLength)
    {
        lock (_gate)
        {
            Lent.Add(new byte[minimumLength]);
            _out += minimumLength;
            Most = Math.Max(Most, _out);
            return Lent[^1];
        }
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_gate)
        {
            GivenBack.Add(array);
            _out -= array.Length;
        }
    }
}
