namespace Leeway.Documents.Tests;

/// <summary>What to do when an SLO burns.</summary>
public sealed class RunbookTest
{
    static readonly string Slo = ModelTest.Case("slo.yaml");

    [Theory]
    [InlineData("https://wiki.example.com/checkout")]
    [InlineData("Turn off the new basket, then call payments.")]
    public void An_address_or_words_stand_in_an_annotation(string runbook) =>
        Assert.Equal(runbook, Objective($"\"{runbook}\"").Runbook);

    [Fact]
    public void It_may_be_left_out() => Assert.Equal("", Assert.Single(Loading.Good(Slo).Objectives).Objective.Runbook);

    [Fact]
    public void It_is_not_a_book() =>
        Assert.Contains(
            Loading.Load(With(new string('x', 1051))).Lines(),
            line => line.Contains("1050", StringComparison.Ordinal)
        );

    static Core.Objectives.Objective Objective(string runbook) =>
        Assert.Single(Loading.Good(With(runbook)).Objectives).Objective;

    static string With(string runbook) =>
        Slo.Replace(
            "  name: checkout\n",
            $"  name: checkout\n  annotations: {{leeway.dev/runbook: {runbook}}}\n",
            StringComparison.Ordinal
        );
}
