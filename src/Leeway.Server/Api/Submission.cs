using Leeway.Engine.Records;
using Leeway.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Something that somebody wants to be written down or changed: who they are, and what is wrong with what they sent.</summary>
sealed class Submission(HttpContext context, Doorkeeper door, DateTimeOffset now) : RequestParts(now)
{
    /// <summary>Who asks; without meaning before <see cref="Refusal"/> was asked for, or if there are problems.</summary>
    public Caller Caller { get; private set; } = new(Person.Leeway, [], "");

    public Person Person => Caller.Person;

    /// <summary>Whoever asked has gone away.</summary>
    public CancellationToken Stop => context.RequestAborted;

    /// <summary>Why they may write nothing; null if they may.</summary>
    /// <param name="named">Who they say they are; null if they do not.</param>
    /// <param name="field">Of the request in which they say so.</param>
    public ProblemHttpResult? Refusal(string? named, string field = "person")
    {
        var refusal = door.Refusal(context, named, field, Problems, out var caller);
        Caller = caller;
        return refusal;
    }

    /// <summary>Has routes take one as a parameter.</summary>
    public static ValueTask<Submission?> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return ValueTask.FromResult<Submission?>(
            new Submission(
                context,
                services.GetRequiredService<Doorkeeper>(),
                services.GetRequiredService<TimeProvider>().GetUtcNow()
            )
        );
    }
}
