namespace Leeway.House.Tests.Dependencies.Samples.Doors.Rooms;

/// <summary>Goes wrong on purpose: out by the door through which one comes in.</summary>
static class Room
{
    public static Key Inside { get; } = new(Fits: null);

    public static Key Leave() => Door.Open();
}
