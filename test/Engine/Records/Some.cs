using Leeway.Engine.Records;

namespace Leeway.Engine.Tests.Records;

/// <summary>Records to begin with.</summary>
static class Some
{
    public static readonly Person Ada = Person.Named("Ada");
    public static readonly Person Bob = Person.Named("Bob");

    public static Acknowledgement Acknowledgement(string alert = "0123456789abcdef", string note = "") =>
        new()
        {
            Alert = alert,
            Slo = "orders",
            Severity = "page",
            Since = RecordHome.Noon - TimeSpan.FromTicks(1_234_567),
            Person = Ada,
            Note = note,
        };

    public static Approval Approval(Person by) =>
        new()
        {
            Slo = "orders",
            Party = "product",
            Person = by,
            Terms = "sha256:00",
            How = "token",
            At = RecordHome.Noon,
        };
}
