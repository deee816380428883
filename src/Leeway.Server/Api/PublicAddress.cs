namespace Leeway.Server.Api;

/// <summary>Where people reach this server, for what they take away from it.</summary>
/// <param name="said">As whoever serves says; null to go by where somebody asks.</param>
sealed class PublicAddress(Uri? said)
{
    /// <param name="path">Without a slash in front.</param>
    public string Of(HttpRequest request, string path) =>
        $"{said?.AbsoluteUri.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}"}/{path}";
}
