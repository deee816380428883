namespace Leeway.Server.Api;

/// <summary>The guides that pages lead to, as the text that they are: whoever runs Leeway need not have its repository.</summary>
static class GuideEndpoint
{
    const string Folder = "guide/";

    public static void MapGuides(this IEndpointRouteBuilder app)
    {
        foreach (
            var name in typeof(GuideEndpoint)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        )
        {
            app.MapGet(
                    $"/{name}",
                    () =>
                        TypedResults.Stream(
                            typeof(GuideEndpoint).Assembly.GetManifestResourceStream(name)!,
                            "text/plain; charset=utf-8"
                        )
                )
                .ExcludeFromDescription();
        }
    }
}
