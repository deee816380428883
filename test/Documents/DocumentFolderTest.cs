using System.Text;

namespace Leeway.Documents.Tests;

public sealed class DocumentFolderTest : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("leeway-documents-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_are_read_in_ordinal_order_once_and_without_what_is_hidden()
    {
        foreach (
            var name in (string[])["b.yml", "a.yaml", "sub/c.yaml", ".hidden.yaml", ".git/d.yaml", "e.txt", "B.yaml"]
        )
        {
            Write(name, $"# {name}");
        }
        List<Problem> problems = [];
        var files = DocumentFolder.Read([_folder, $"{_folder}/a.yaml", $"{_folder}/e.txt"], problems);
        Assert.Empty(problems);
        Loading.Same(
            ["B.yaml", "a.yaml", "b.yml", "e.txt", "sub/c.yaml"],
            files.Select(file => file.Path[(_folder.Length + 1)..])
        );
        Assert.Equal("# a.yaml", files[1].Text);
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        File.WriteAllBytes($"{_folder}/latin1.yaml", [0x61, 0xE9, 0x61]);
        File.WriteAllBytes($"{_folder}/large.yaml", Encoding.UTF8.GetBytes(new string('#', (1 << 20) + 1)));
        File.WriteAllBytes($"{_folder}/largest.yaml", Encoding.UTF8.GetBytes(new string('#', 1 << 20)));
        Directory.CreateDirectory($"{_folder}/empty");
        Directory.CreateSymbolicLink($"{_folder}/round", _folder);
        List<Problem> problems = [];
        var files = DocumentFolder.Read([_folder, $"{_folder}/empty", $"{_folder}/nothing"], problems);
        Assert.Equal("largest.yaml", Path.GetFileName(Assert.Single(files).Path));
        Loading.Same(
            [
                "empty: warning: the folder has no *.yaml or *.yml file; correct the path, or add a document",
                "large.yaml: error: the file is larger than 1 MiB; split it into several files",
                "latin1.yaml: error: the file is not UTF-8; save it as UTF-8",
                "nothing: error: there is no such file or folder; correct the path",
                "round: warning: a linked folder is not followed; name it as a path of its own",
            ],
            problems.Select(problem => problem.ToString()[(_folder.Length + 1)..]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        File.WriteAllText($"{_folder}/a.yaml", "kind: SLO", Encoding.UTF8);
        Assert.Equal("kind: SLO", Assert.Single(DocumentFolder.Read([_folder], [])).Text);
    }

    void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
