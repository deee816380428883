using System.Text.Json;
using Leeway.Client;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class AuditRowViewTests
{
    [Fact]
    public void A_row_has_what_differs_in_words_that_people_read()
    {
        var row = AuditRowView.Of(
            new AuditDetail
            {
                Id = Guid.Empty,
                At = Samples.Noon,
                Person = "Ada",
                Act = "changed",
                Kind = "exception_token",
                Record = Guid.Empty,
                Version = 2,
                Before = Json(
                    """{"version":1,"parties":[],"isGranted":false,"expires":"2026-03-01T12:00:00.25Z","release":"v42"}"""
                ),
                After = Json(
                    """{"version":2,"parties":["product","sre"],"isGranted":true,"expires":"2026-03-02T12:00:00.5Z","release":"v42"}"""
                ),
            }
        );

        Assert.Equal("changed exception token", row.What);
        Assert.Equal(
            [
                new AuditFieldView("parties", "", "product, sre"),
                new AuditFieldView("isGranted", "no", "yes"),
                new AuditFieldView("expires", "2026-03-01 12:00:00", "2026-03-02 12:00:00"),
            ],
            row.Fields
        );
    }

    static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
