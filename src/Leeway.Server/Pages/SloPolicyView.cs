using Leeway.Client;

namespace Leeway.Server.Pages;

/// <summary>Where an SLO stands in its error-budget policy.</summary>
/// <param name="Service">Whose gate goes by it.</param>
public sealed record SloPolicyView(string Service, string Sentence, IReadOnlyList<PolicyStepRow> Steps)
{
    public static SloPolicyView Of(PolicyDetail policy, string service) =>
        new(
            service,
            $"{Standing(policy)} of {policy.Policy}{Shadow(policy)}.",
            [.. policy.Steps.Select(step => new PolicyStepRow(step.Name, step.Since, Actions(step), step.Reason))]
        );

    static string Standing(PolicyDetail policy) =>
        policy.Step is { } step
            ? policy.Known
                ? $"In step {step}"
                : $"At least in step {step}, as far as is known,"
            : policy.Known
                ? "In no step"
                : "It cannot be told in which step";

    static string Shadow(PolicyDetail policy) =>
        policy.Enforced switch
        {
            "always" => "",
            "never" => ", whose gate is not enforced",
            var since => $", whose gate is enforced {since}",
        };

    static string Actions(PolicyStepDetail step) =>
        string.Join(", ", step.Then) + (step.Requires.Count > 0 ? $"; until {string.Join(", ", step.Requires)}" : "");
}
