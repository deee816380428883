using Leeway.Documents;

namespace Leeway.Demo.Tests;

/// <summary>The documents as the demo writes them for itself.</summary>
static class ShopDocuments
{
    public static LoadResult Load(int firstPort = DemoPorts.UsualFirst)
    {
        var folder = Directory.CreateTempSubdirectory("leeway-demo-test-");
        try
        {
            DemoDocuments.Write(folder.FullName, new DemoPorts(firstPort));
            var problems = new List<Problem>();
            var files = DocumentFolder.Read([folder.FullName], problems);
            Assert.Empty(problems);
            return ConfigurationLoader.Load(files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
