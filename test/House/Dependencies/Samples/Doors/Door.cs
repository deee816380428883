using Leeway.House.Tests.Dependencies.Samples.Doors.Rooms;

namespace Leeway.House.Tests.Dependencies.Samples.Doors;

/// <summary>Uses its folder, as a door does.</summary>
static class Door
{
    public static Key Open() => Room.Inside;
}
