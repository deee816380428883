namespace Leeway.Core.Promql;

/// <summary>What a token is; keywords are names until the parser meets them where they are keywords.</summary>
enum PromqlTokenKind
{
    End,
    Name,
    Number,
    Duration,
    Quoted,

    /// <summary>The range <c>{{.window}}</c> of a rule generator's template.</summary>
    Window,
    Symbol,
}
