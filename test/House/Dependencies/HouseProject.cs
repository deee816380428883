using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Leeway.House.Tests.Dependencies;

/// <summary>A source project with what was compiled from it.</summary>
sealed class HouseProject
{
    readonly Lazy<IReadOnlyList<IType>> _types;

    public HouseProject(string name, Assembly assembly, params string[] references)
    {
        Name = name;
        Assembly = assembly;
        References = references;
        _types = new(LoadTypes);
    }

    /// <summary>All source projects, those that use nothing first.</summary>
    public static IReadOnlyList<HouseProject> All { get; } =
    [
        Of("Leeway.Client"),
        Of("Leeway.Core"),
        Of("Leeway.Ledger", "Leeway.Core"),
        Of("Leeway.Documents", "Leeway.Core"),
        Of("Leeway.Engine", "Leeway.Documents", "Leeway.Ledger"),
        Of("Leeway.Server", "Leeway.Client", "Leeway.Engine"),
        Of("Leeway.Demo", "Leeway.Server"),
        Of("Leeway.Cli", "Leeway.Client", "Leeway.Demo", "Leeway.Server"),
    ];

    /// <summary>The project's name, which is its root namespace too.</summary>
    public string Name { get; }

    public Assembly Assembly { get; }

    /// <summary>The projects that its project file may name: exactly these.</summary>
    public IReadOnlyList<string> References { get; }

    public string ProjectFile => $"src/{Name}/{Name}.csproj";

    /// <summary>Our own types: what source generators add lies in namespaces of theirs.</summary>
    public IEnumerable<IType> Types => _types.Value;

    /// <summary>Which types its code uses: in signatures, fields and attributes, and inside of methods.</summary>
    public IEnumerable<TypeUse> Uses =>
        Types
            .SelectMany(type => type.Dependencies)
            // What the library cannot resolve (a type without a name, of a pointer or a static table) uses nobody's code.
            .Where(use => use.Origin.Namespace is not null && use.Target.Namespace is not null)
            // It takes the type parameter of a generated method for that of whichever method has one of the same name.
            .Where(use => use.Target is not GenericParameter)
            .Select(use => new TypeUse(
                use.Origin.Namespace.FullName,
                NameOf(use.Origin),
                use.Target.Namespace.FullName,
                NameOf(use.Target)
            ))
            .Distinct();

    public static HouseProject Named(string name) => All.Single(project => project.Name == name);

    /// <summary>The project itself and all that it may use, directly or through another.</summary>
    public IEnumerable<string> Reachable() =>
        References.SelectMany(reference => Named(reference).Reachable()).Append(Name).Distinct();

    /// <summary>Which folder uses which.</summary>
    /// <remarks>
    /// The project's own folder holds its door, which uses the folders, and its words, which the folders use. So every
    /// type there stands for itself: a folder may use a word of its project, but not the door.
    /// </remarks>
    public FolderGraph Folders()
    {
        var graph = new FolderGraph();
        foreach (var use in Uses.Where(use => IsUnder(use.ToFolder, Name)))
        {
            graph.Add(Place(use.FromFolder, use.From), Place(use.ToFolder, use.To), use.ToString());
        }
        return graph;
    }

    /// <summary>The circles that lead through at least one folder; types of one folder may use each other.</summary>
    public IEnumerable<IReadOnlyList<FolderUse>> Circles() =>
        Folders().Circles().Where(circle => circle.Any(use => !IsTypeOfOwnFolder(use.From)));

    /// <summary>True if a namespace is another one or lies in it.</summary>
    public static bool IsUnder(string folder, string top) =>
        folder == top || folder.StartsWith(top + ".", StringComparison.Ordinal);

    public override string ToString() => Name;

    string Place(string folder, string type) => folder == Name ? $"{Name}:{type.Split('+')[0]}" : folder;

    static bool IsTypeOfOwnFolder(string place) => place.Contains(':', StringComparison.Ordinal);

    // With the types around it: a nested type stands where the outer one does.
    static string NameOf(IType type) =>
        IsUnder(type.FullName, type.Namespace.FullName)
            ? type.FullName[(type.Namespace.FullName.Length + 1)..]
            : type.FullName;

    static HouseProject Of(string name, params string[] references) =>
        // The command's file is named after what people type.
        new(name, Assembly.Load(name == "Leeway.Cli" ? "leeway" : name), references);

    List<IType> LoadTypes() =>
        [
            .. new ArchLoader()
                .LoadAssemblies(Assembly)
                .Build()
                .Types.Where(type => IsUnder(type.Namespace.FullName, Name)),
        ];
}
