namespace Leeway.Documents.Yaml;

/// <summary>What a scalar is by YAML 1.2's core schema; whatever is quoted is text.</summary>
enum ScalarKind
{
    Null,
    Flag,
    Number,
    Text,
}
