namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>What becomes of a process, or of the scrape of it, in one tick.</summary>
enum Fate
{
    Lives,

    /// <summary>It serves on, but the scrape at the tick's end fails.</summary>
    IsNotHeard,

    /// <summary>It dies, and another one answers in its place before the tick ends.</summary>
    IsReplaced,

    /// <summary>It dies, and nothing answers in its place for three ticks.</summary>
    Dies,
}
