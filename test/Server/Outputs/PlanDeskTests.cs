using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Server.Api;
using Leeway.Server.Tests.EndToEnd;
using Microsoft.Extensions.Hosting;

namespace Leeway.Server.Tests.Outputs;

/// <summary>Plans are made one at a time, each once.</summary>
public sealed class PlanDeskTests
{
    const string Slo = "checkout-success";
    static readonly Configuration Example = Load();
    static readonly PlanQuestion Question = new(new Target(0.999m), 30.Days) { Years = 500 };

    [Fact]
    public async Task Other_targets_are_held_against_a_plan_that_is_made_already()
    {
        using var desk = new PlanDesk(new Lifetime());
        var stop = TestContext.Current.CancellationToken;
        var plan = await desk.Of(Example, Slo, Question, record: null, stop);

        Assert.Same(plan, await desk.Of(Example, Slo, Question, record: null, stop));
        Assert.Equal([0.999m, 0.95m], plan!.Against([new Target(0.95m)]).Targets.Select(target => target.Target));
        Assert.NotSame(plan, await desk.Of(Load(), Slo, Question, record: null, stop));
    }

    [Fact]
    public async Task While_some_wait_others_are_sent_away_and_who_leaves_makes_room()
    {
        using var desk = new PlanDesk(new Lifetime());
        using var leave = new CancellationTokenSource();
        var endless = Question with { Years = 2_000_000 };
        Task<MadePlan?>[] asking =
        [
            .. Enumerable
                .Range(1, PlanDesk.WaitingMax + 1)
                .Select(weeks =>
                    desk.Of(Example, Slo, endless with { EngineerWeeks = 100 + weeks }, record: null, leave.Token)
                ),
        ];

        Assert.Null(await desk.Of(Example, Slo, Question, record: null, TestContext.Current.CancellationToken));

        await leave.CancelAsync();
        foreach (var one in asking)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }
        Assert.NotNull(await desk.Of(Example, Slo, Question, record: null, TestContext.Current.CancellationToken));
    }

    static Configuration Load()
    {
        var problems = new List<Problem>();
        var files = DocumentFolder.Read([Path.Combine(RepositoryRoot.Path, "examples", "plan")], problems);
        return ConfigurationLoader.Load(files).Configuration!;
    }

    sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;
        public CancellationToken ApplicationStopping => CancellationToken.None;
        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() { }
    }
}
