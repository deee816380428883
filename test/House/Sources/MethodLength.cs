using System.Reflection.Metadata;
using Leeway.House.Tests.Dependencies;

namespace Leeway.House.Tests.Sources;

/// <summary>How many lines a method's body takes, from its first statement to its last.</summary>
/// <remarks>
/// Read from the debugging symbols, so that lambdas and iterators count as methods of their own. Constructors are left
/// out: theirs begin at the first field that has an initial value.
/// </remarks>
sealed record MethodLength(string Name, int Lines)
{
    public static IEnumerable<MethodLength> Of(HouseProject project)
    {
        var assembly = project.Assembly.Location;
        using var file = File.OpenRead(Path.ChangeExtension(assembly, ".pdb"));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(file);
        using var code = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(assembly));
        return [.. Of(project.Name, code.GetMetadataReader(), symbols.GetMetadataReader())];
    }

    static IEnumerable<MethodLength> Of(string project, MetadataReader code, MetadataReader symbols)
    {
        foreach (var handle in symbols.MethodDebugInformation)
        {
            var method = code.GetMethodDefinition(handle.ToDefinitionHandle());
            var name = code.GetString(method.Name);
            var points = symbols
                .GetMethodDebugInformation(handle)
                .GetSequencePoints()
                .Where(point => !point.IsHidden && IsOurs(symbols, point, project))
                .ToList();
            if (points.Count > 0 && name is not (".ctor" or ".cctor"))
            {
                var lines = points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
                yield return new MethodLength($"{NameOf(code, method.GetDeclaringType())}.{name}", lines);
            }
        }
    }

    // Source generators' files have relative names or lie under obj.
    static bool IsOurs(MetadataReader symbols, SequencePoint point, string project)
    {
        var path = symbols.GetString(symbols.GetDocument(point.Document).Name).Replace('\\', '/');
        return path.Contains($"/src/{project}/", StringComparison.Ordinal)
            && !path.Contains("/obj/", StringComparison.Ordinal);
    }

    static string NameOf(MetadataReader code, TypeDefinitionHandle handle)
    {
        var type = code.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        var name = code.GetString(type.Name);
        return outer.IsNil ? name : $"{NameOf(code, outer)}.{name}";
    }
}
