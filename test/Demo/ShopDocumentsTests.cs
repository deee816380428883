using Leeway.Demo.History;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.Tests;

/// <summary>What examples/shop says fits what the demo does.</summary>
public sealed class ShopDocumentsTests
{
    [Theory]
    [InlineData(DemoPorts.UsualFirst)]
    [InlineData(20_000)]
    public void They_have_no_problem_and_name_the_ports_of_the_shop(int firstPort)
    {
        var result = ShopDocuments.Load(firstPort);
        Assert.Empty(result.Problems);
        var ports = new DemoPorts(firstPort);
        Assert.Equal(
            ServiceProfile
                .All.Select(service =>
                    (service.Name, string.Join(' ', ports.Of(service).Select(port => $"127.0.0.1:{port}")))
                )
                .Order(),
            result
                .Configuration!.ScrapeJobs.Select(job =>
                    (job.Name, string.Join(' ', job.Targets.Select(target => target.Instance)))
                )
                .Order()
        );
        var receiver = Assert.Single(Assert.Single(result.Configuration.Routes).Receivers);
        Assert.Contains($":{ports.Webhook}/hook", $"{receiver}", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_slo_of_theirs_has_a_past_and_a_service_that_exists()
    {
        var objectives = ShopDocuments.Load().Configuration!.Objectives.Select(watched => watched.Objective).ToList();
        Assert.Equal(SloHistory.All.Select(history => history.Slo).Order(), objectives.Select(one => one.Name).Order());
        Assert.All(
            objectives,
            one => Assert.Equal(SloHistory.All.Single(history => history.Slo == one.Name).Service.Name, one.Service)
        );
    }
}
