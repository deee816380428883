using Leeway.Client;

namespace Leeway.Cli;

/// <summary>How <c>leeway gate</c> ends: other codes than those of all other commands, so that a pipeline can act on them alone.</summary>
static class GateExit
{
    public const int Allow = 0;
    public const int Warn = 1;
    public const int Block = 2;

    /// <summary>It cannot be told: data is missing, the server is not there, or the question was not understood.</summary>
    public const int Inconclusive = 3;

    public static int Of(GateDetail answer) =>
        answer.Outcome switch
        {
            "allow" => Allow,
            "warn" => Warn,
            "block" => Block,
            _ => Inconclusive,
        };
}
