using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Leeway.Engine.Records;

/// <summary>What may go wrong with a database that is not a mistake of ours.</summary>
static class RecordTrouble
{
    public static bool Is(Exception trouble) =>
        Cause(trouble) is DbException or TimeoutException or IOException or SocketException;

    /// <summary>True if the server is not there, or lets nobody in just now: what time mends, or whoever runs it, and not other settings.</summary>
    public static bool IsAway(Exception? trouble) =>
        trouble is not null
        && Cause(trouble) switch
        {
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => true,
            // It is starting up, shutting down, or has broken off the connection.
            PostgresException said => said.SqlState.StartsWith("57P0", StringComparison.Ordinal)
                || said.SqlState.StartsWith("08", StringComparison.Ordinal),
            NpgsqlException lost => lost.IsTransient || IsAway(lost.InnerException),
            // Of a server with several addresses.
            AggregateException all => all.InnerExceptions.All(IsAway),
            SocketException or TimeoutException => true,
            _ => false,
        };

    /// <summary>In our words, for trouble that is not that the server is away.</summary>
    public static RecordException Of(Exception trouble) =>
        new($"The records are not to be had just now: {Reason(trouble)}.", trouble);

    /// <summary>Without a stop; a driver's message names servers and people, never a password.</summary>
    public static string Reason(Exception trouble) =>
        Cause(trouble) switch
        {
            // It says to which server, and inside why not.
            NpgsqlException { InnerException: { } inner } lost and not PostgresException =>
                $"{lost.Message.TrimEnd('.')}: {inner.Message.TrimEnd('.')}",
            var cause => cause.Message.TrimEnd('.'),
        };

    // What may go away by itself Npgsql wraps into an advice to its programmers.
    static Exception Cause(Exception trouble) =>
        trouble is RecordException or DbUpdateException or InvalidOperationException
        && trouble.InnerException is { } inner
        && Cause(inner) is DbException or TimeoutException or IOException or SocketException
            ? Cause(trouble.InnerException)
            : trouble;
}
