using Leeway.Client;
using Leeway.Core.Changes;
using Leeway.Core.Gates;

namespace Leeway.Server.Api;

/// <summary>Reads what a gate is asked about, with all that is wrong with it.</summary>
static class GateReading
{
    const int WordMax = 200;
    const int TextMax = 1050;
    const double CostMax = 1000;

    /// <returns>Null if there are problems.</returns>
    public static ProposedChange? Read(string service, GateRequest request, Dictionary<string, string[]> problems)
    {
        var kind = ChangeKind.Deployment;
        if (request.Kind is { } named && !ChangeKinds.TryParse(named, out kind))
        {
            problems["kind"] =
            [
                $"'{named}' is no kind of change; write one of {string.Join(", ", ChangeKinds.Names)}.",
            ];
        }
        if (request.Service is { } said && said != service)
        {
            problems["service"] = [$"The change is to service '{said}', and the gate is asked for '{service}'."];
        }
        Limit("version", request.Version, WordMax);
        Limit("author", request.Author, WordMax);
        Limit("description", request.Description, TextMax);
        Check(
            "canary.share",
            request.Canary?.Share,
            value => value is > 0 and < 1,
            "a share between 0 and 1, for example 0.05"
        );
        var estimate = request.EstimatedFailure;
        Check("estimatedFailure.chance", estimate?.Chance, value => value is >= 0 and <= 1, "a chance from 0 to 1");
        Check(
            "estimatedFailure.cost",
            estimate?.Cost,
            value => value is >= 0 and <= CostMax,
            "a share of the budget, for example 0.3"
        );
        return problems.Count > 0 ? null : Change(service, kind, request);

        void Limit(string key, string? text, int lengthMax)
        {
            if (text?.Length > lengthMax || (text is not null && text.Any(char.IsControl)))
            {
                problems[key] = [$"Write it in at most {lengthMax} characters, on one line."];
            }
        }

        void Check(string key, double? number, Func<double, bool> fits, string wanted)
        {
            if (number is { } value && !fits(value))
            {
                problems[key] = [$"Write {wanted}."];
            }
        }
    }

    static ProposedChange Change(string service, ChangeKind kind, GateRequest request) =>
        new()
        {
            Service = service,
            Kind = kind,
            Version = request.Version ?? "",
            Author = request.Author ?? "",
            Description = request.Description ?? "",
            IsP0 = request.P0,
            CanaryShare = request.Canary?.Share,
            CostOfFailure = request.EstimatedFailure?.Cost,
            ChanceOfFailure = request.EstimatedFailure?.Chance,
        };
}
