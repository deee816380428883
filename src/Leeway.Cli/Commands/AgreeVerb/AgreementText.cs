using System.Globalization;
using System.Text;
using Leeway.Client;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary>An agreement in a few lines.</summary>
static class AgreementText
{
    public static string Of(AgreementDetail agreement)
    {
        var text = new StringBuilder();
        Line(
            text,
            $"{agreement.Slo}: {agreement.Promise}, {(agreement.IsAgreed ? "agreed" : "NOT AGREED")}; terms {agreement.Terms}"
        );
        foreach (var party in agreement.Parties)
        {
            Line(text, $"  {party.Party, -11} {party.Reason}");
        }
        var review = agreement.IsReviewOverdue ? "overdue since" : "by";
        Line(text, $"  review      {review} {Day(agreement.Review)}");
        return text.ToString();
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
