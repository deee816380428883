using System.IO.Compression;
using Leeway.Server.Components;
using Leeway.Server.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;

namespace Leeway.Server.Hosting;

/// <summary>The pages: rendered on the server, compressed, and closed to anything that another host would serve.</summary>
static class PageHosting
{
    // Everything comes from here: no other host is asked, nothing inline is run, nobody frames us.
    const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // The pages hold no form that changes anything, so no key needs to outlive the process, nor lie on its disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddResponseCompression(compression =>
        {
            // Safe with TLS too: no page holds a secret that a guess reflected beside it could be compared with.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }

    public static void UsePages(this IApplicationBuilder app)
    {
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                return next(context);
            }
        );
        app.UseResponseCompression();
        // Programs get problem details, people a page.
        app.UseWhen(IsForPrograms, branch => branch.UseStatusCodePages());
        app.UseWhen(
            context => !IsForPrograms(context),
            branch => branch.UseStatusCodePagesWithReExecute(MissingPage.Address)
        );
        app.UseAntiforgery();
    }

    static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        || !context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
    }
}
