namespace Leeway.House.Tests.Dependencies.Samples.Doors;

/// <summary>A word, free to use. That it knows <see cref="Lock"/> and the lock knows it is no circle of folders.</summary>
sealed record Key(Key.Lock? Fits)
{
    public sealed record Lock(Key? Key);
}
