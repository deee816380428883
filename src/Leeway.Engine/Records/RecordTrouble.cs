using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Leeway.Engine.Records;

/// <summary>What may go wrong with a database that is not a mistake of ours.</summary>
static class RecordTrouble
{
    public static bool Is(Exception trouble) =>
        trouble is DbException or TimeoutException or IOException or DbUpdateException { InnerException: DbException };

    /// <summary>In our words; a driver's message names servers and people, never a password.</summary>
    public static RecordException Of(Exception trouble)
    {
        var reason = (trouble is DbUpdateException ? trouble.InnerException! : trouble).Message.TrimEnd('.');
        return new RecordException($"The records are not to be had just now: {reason}.", trouble);
    }
}
