namespace Leeway.Server.Components;

/// <summary>Pages that are there only to say that something is not.</summary>
static class MissingAnswer
{
    /// <summary>Makes it a 404 when the answer starts: Blazor leaves one that is 404 before it renders without a body.</summary>
    public static void IsMissing(this HttpResponse response) =>
        response.OnStarting(() =>
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
}
