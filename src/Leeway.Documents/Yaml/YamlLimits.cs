namespace Leeway.Documents.Yaml;

/// <summary>How large a file may be; aliases count as if they were written out, so that a few lines cannot become billions.</summary>
static class YamlLimits
{
    public const int BytesMax = 1 << 20;
    public const int NodesMax = 100_000;
    public const int DepthMax = 64;
}
