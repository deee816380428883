using Leeway.Core.Agreements;

namespace Leeway.Documents.Tests;

public sealed class AgreementTest
{
    static readonly string Slo = ModelTest
        .Case("agreement.yaml")
        .Split("---\napiVersion: leeway.dev/v1\nkind: Agreement")[0];
    static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void An_agreement_says_who_may_agree_and_why_these_numbers()
    {
        var agreement = Load(ModelTest.Case("agreement.yaml")).Agreement;
        Assert.Equal(("checkout", Basis.Observed), (agreement.Slo, agreement.Basis));
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2027, 2, 1)), (agreement.Reviewed, agreement.Review));
        // A list of people answers for the business of product, and for the technique of the others.
        Assert.Equal(["grace@example.com"], agreement.Of(Party.Product).Business);
        Assert.Equal(["ada@example.com"], agreement.Of(Party.Sre).Technical);
        Assert.Equal(["linus@example.com", "barbara@example.com"], agreement.Of(Party.Development).Technical);
        Assert.Equal(["grace@example.com"], agreement.Of(Party.Development).Business);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  approvals:\n")]
    [InlineData("  approvals: []\n")]
    [InlineData(
        "  approvals:\n  - {party: sre, person: Ada, on: 2026-01-01, terms: 00000000000000000000000000000000}\n"
    )]
    [InlineData(
        "  approvals:\n      # since the beginning\n      - party: sre\n        person: Ada\n        on: 2026-01-01\n        terms: 00000000000000000000000000000000\n      # more to come\n"
    )]
    [InlineData(
        "  approvals:\n    - {party: sre, person: Ada, on: 2026-01-01, terms: 00000000000000000000000000000000}\n\n  # the end\n  clarifications: none\n"
    )]
    public void An_approval_is_added_and_all_else_stays_as_it_is(string approvals)
    {
        foreach (
            var after in (string[])
                ["", "---\napiVersion: openslo/v1\nkind: Service\nmetadata: {name: other}\nspec: {}\n"]
        )
        {
            foreach (var newline in (string[])["\n", "\r\n"])
            {
                var text = (Slo + Text(approvals) + after).ReplaceLineEndings(newline);
                var before = Load(text);
                var written = AgreementFile.WithApproval(
                    new DocumentFile("a.yaml", text),
                    before,
                    Party.Product,
                    "Grace Hopper",
                    Day
                )!;
                var now = Load(written.Text);
                Assert.Equal(before.Agreement.Approvals, now.Agreement.Approvals.SkipLast(1));
                var added = now.Agreement.Approvals[^1];
                Assert.Equal((Party.Product, "Grace Hopper", Day), (added.Party, added.Person, added.On));
                Assert.Equal(Terms.Of(now.Objective).Hash, added.Terms);
                // Every line that was there still is, but for the bare "approvals: []".
                Assert.Equal(
                    text.Split('\n').Where(line => !line.Contains("approvals:", StringComparison.Ordinal)),
                    written
                        .Text.Split('\n')
                        .Where(line =>
                            !line.Contains("approvals:", StringComparison.Ordinal)
                            && !line.Contains("Grace Hopper\"", StringComparison.Ordinal)
                        )
                );
            }
        }
    }

    [Fact]
    public void Approvals_in_braces_are_left_alone()
    {
        var text =
            Slo
            + Text(
                "  approvals: [{party: sre, person: Ada, on: 2026-01-01, terms: 00000000000000000000000000000000}]\n"
            );
        Assert.Null(AgreementFile.WithApproval(new DocumentFile("a.yaml", text), Load(text), Party.Sre, "Ada", Day));
    }

    [Fact]
    public void An_SLO_has_one_agreement()
    {
        var second = Text("").Replace("name: first", "name: second", StringComparison.Ordinal);
        var result = Loading.Load($"{Slo}{Text("")}---\n{second}");
        Assert.Contains(
            "SLO 'checkout' has an Agreement already, 'first'; keep one of the two",
            result.Lines().Single(),
            StringComparison.Ordinal
        );
    }

    static string Text(string approvals) =>
        $$"""
            ---
            apiVersion: leeway.dev/v1
            kind: Agreement
            metadata: {name: first}
            spec:
              slo: checkout
              authors: [Ada]
              approvers: {product: [Grace Hopper], sre: [Ada]}
              rationale: We measured it.
              basis: observed
              review: 2027-02-01

            """.ReplaceLineEndings("\n") + approvals;

    static AgreementEntry Load(string text) => Loading.Good(text).Agreements.Single();
}
