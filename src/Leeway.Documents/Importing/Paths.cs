using Leeway.Documents.Fields;

namespace Leeway.Documents.Importing;

static class Paths
{
    /// <summary>A path of a prometheus.yml, which begins at that file's folder, so that it can be used from anywhere.</summary>
    public static string Full(FieldMap map, string path) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(map.Place.File)) ?? "", path));
}
