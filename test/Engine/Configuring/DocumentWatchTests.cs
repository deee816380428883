using Leeway.Engine.Configuring;

namespace Leeway.Engine.Tests.Configuring;

/// <summary>When documents that change on disk are read again.</summary>
public sealed class DocumentWatchTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("leeway-watching-").FullName;
    readonly DocumentWatch _watch;

    public DocumentWatchTests()
    {
        Write("one.yaml", Service("one"));
        Write("two.yaml", Service("two"));
        _watch = new DocumentWatch([_folder], TimeProvider.System, default);
        Assert.Equal(2, _watch.Read().Configuration!.Services.Count);
    }

    [Fact]
    public void Documents_are_read_again_once_when_they_have_stood_still_for_one_look()
    {
        Write("three.yaml", Service("three"));
        Assert.Null(_watch.ReadIfChanged());
        Assert.Equal(3, _watch.ReadIfChanged()!.Configuration!.Services.Count);
        Assert.Null(_watch.ReadIfChanged());
    }

    [Fact]
    public void A_folder_that_is_just_being_copied_does_not_lose_the_documents_that_are_still_to_come()
    {
        File.Delete(Path.Combine(_folder, "two.yaml"));
        Assert.Null(_watch.ReadIfChanged());
        Write("two.yaml", Service("two"));
        Assert.Null(_watch.ReadIfChanged());
        Assert.Null(_watch.ReadIfChanged());
    }

    [Fact]
    public void Documents_with_errors_are_told_too_and_so_is_their_remedy()
    {
        Write("two.yaml", "kind: Nothing\n");
        Assert.Null(_watch.ReadIfChanged());
        Assert.Null(_watch.ReadIfChanged()!.Configuration);
        Write("two.yaml", Service("two"));
        Assert.Null(_watch.ReadIfChanged());
        Assert.NotNull(_watch.ReadIfChanged()!.Configuration);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    static string Service(string name) =>
        $"apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: {name}\nspec:\n  description: a service\n";
}
