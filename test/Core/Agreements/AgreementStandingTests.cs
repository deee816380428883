using Leeway.Core.Agreements;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Agreements;

public sealed class AgreementStandingTests
{
    static readonly DateOnly Today = new(2026, 11, 23);
    static readonly Objective Checkout = Objective();

    [Fact]
    public void All_parties_agreed_when_each_has_approved_the_terms_as_they_are()
    {
        var standing = Of(Yes(Party.Product, "Grace"), Yes(Party.Development, "linus"), Yes(Party.Sre, "Ada"));
        Assert.True(standing.IsAgreed);
        Assert.Empty(standing.Gaps());
        Assert.Equal("agreed by Grace on 2026-11-01", standing.Parties[0].Reason);
    }

    [Fact]
    public void Another_target_window_or_SLI_reopens_every_approval()
    {
        foreach (
            var changed in (Objective[])
                [
                    Objective(target: 0.9995m),
                    Objective(days: 28),
                    Objective(bad: "code=~\"5..\",path=\"/pay\""),
                    Objective() with
                    {
                        Slices = new SliceRule.RatioTimeslices(1.Minutes),
                    },
                ]
        )
        {
            var standing = AgreementStanding.Of(Agreement(), changed, All(), Today);
            Assert.All(standing.Parties, party => Assert.Equal(PartyState.Reopened, party.State));
            Assert.Equal("product: Grace approved other terms on 2026-11-01: ask again", standing.Gaps().First().What);
        }
    }

    [Fact]
    public void Names_words_and_labels_may_change_without_asking()
    {
        var renamed = Checkout with
        {
            Name = "pay",
            DisplayName = "Pay",
            Service = "bank",
            Description = "…",
            Runbook = "x",
        };
        Assert.True(AgreementStanding.Of(Agreement(), renamed, All(), Today).IsAgreed);
    }

    [Fact]
    public void A_month_that_begins_on_another_day_is_another_promise()
    {
        var first = Checkout with { Window = Month(1) };
        Assert.NotEqual(Terms.Of(first).Hash, Terms.Of(first with { Window = Month(15) }).Hash);
        Assert.Equal(Terms.Of(first).Hash, Terms.Of(first with { Window = Month(1) }).Hash);
    }

    [Fact]
    public void Where_both_kinds_are_named_both_are_asked()
    {
        var asked = Agreement() with
        {
            Approvers =
            [
                new(Party.Product, ["Edsger"], ["Grace"]),
                new(Party.Development, ["Linus"], []),
                new(Party.Sre, ["Ada"], []),
            ],
        };
        var standing = AgreementStanding.Of(asked, Checkout, All(), Today);
        Assert.Equal(PartyState.Waiting, standing.Parties[0].State);
        Assert.Equal("agreed by Grace on 2026-11-01, the technical approver is missing", standing.Parties[0].Reason);
        Assert.True(AgreementStanding.Of(asked, Checkout, [.. All(), Yes(Party.Product, "Edsger")], Today).IsAgreed);
    }

    [Fact]
    public void The_word_of_a_stranger_does_not_count_and_is_shown()
    {
        var standing = Of(Yes(Party.Product, "Ada"), Yes(Party.Development, "Linus"), Yes(Party.Sre, "Ada"));
        Assert.Equal((PartyState.Waiting, "not approved yet"), (standing.Parties[0].State, standing.Parties[0].Reason));
        Assert.Equal(["Ada"], standing.Strangers.Select(one => one.Person));
    }

    [Fact]
    public void A_party_for_which_nobody_may_speak_never_agrees()
    {
        var unnamed = Agreement() with
        {
            Approvers =
            [
                new(Party.Product, [], []),
                new(Party.Development, ["Linus"], []),
                new(Party.Sre, ["Ada"], []),
            ],
        };
        Assert.Equal(PartyState.Unnamed, AgreementStanding.Of(unnamed, Checkout, All(), Today).Parties[0].State);
    }

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-23", false)]
    public void A_review_is_overdue_from_the_day_after_and_the_agreement_stands(string review, bool isOverdue)
    {
        var standing = AgreementStanding.Of(
            Agreement() with
            {
                Review = DateOnly.Parse(review, System.Globalization.CultureInfo.InvariantCulture),
            },
            Checkout,
            All(),
            Today
        );
        Assert.Equal((isOverdue, true), (standing.IsReviewOverdue, standing.IsAgreed));
        Assert.Equal(isOverdue, standing.Gaps().Any());
    }

    static AgreementStanding Of(params IReadOnlyList<Approval> approvals) =>
        AgreementStanding.Of(Agreement(), Checkout, approvals, Today);

    static IReadOnlyList<Approval> All() =>
        [Yes(Party.Product, "Grace"), Yes(Party.Development, "Linus"), Yes(Party.Sre, "Ada")];

    static Approval Yes(Party party, string person) =>
        new(party, person, new DateOnly(2026, 11, 1), Terms.Of(Checkout).Hash, "a.yaml:1");

    static Agreement Agreement() =>
        new()
        {
            Name = "checkout",
            Slo = "checkout",
            Authors = ["Ada"],
            Approvers =
            [
                new(Party.Product, [], ["Grace"]),
                new(Party.Development, ["Linus"], []),
                new(Party.Sre, ["Ada"], []),
            ],
            Rationale = "We measured it.",
            Basis = Basis.Observed,
            Review = new DateOnly(2027, 2, 1),
        };

    static Window.Calendar Month(int day) => new(CalendarUnit.Month, 1, new DateTime(2026, 1, day), TimeZoneInfo.Utc);

    static Objective Objective(decimal target = 0.999m, int days = 30, string bad = "code=~\"5..\"") =>
        new()
        {
            Name = "checkout",
            DisplayName = "Checkout",
            Service = "shop",
            Indicator = new Indicator(
                "checkout",
                Counting("sum(rate(requests[5m]))"),
                PartKind.Bad,
                Counting($"sum(rate(requests{{{bad}}}[5m]))")
            ),
            Target = new Target(target),
            Window = new Window.Rolling(days.Days),
        };

    static CountingExpression Counting(string query) =>
        CountingCompiler.Compile(query, isCounter: true).Expression
        ?? throw new ArgumentException(query, nameof(query));
}
