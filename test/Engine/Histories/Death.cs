namespace Leeway.Engine.Tests.Histories;

/// <summary>When the process ends in a minute.</summary>
enum Death
{
    None,
    BeforeCommit,
    AfterCommit,
}
