using CsCheck;
using Leeway.Core.Conditions;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Conditions;

public sealed class ConditionLaws
{
    static readonly Measure[] Measured = [Measure.Burn, Measure.Remaining, Measure.Spent];

    static readonly Gen<Quantity> AnyQuantity = Gen.OneOf(
        Gen.Const(new Quantity(Measure.Remaining)),
        Gen.Const(new Quantity(Measure.Spent)),
        Gen.Int[1, 5000].Select(minutes => new Quantity(Measure.Burn, minutes.Minutes))
    );

    public static Gen<Condition> AnyCondition { get; } =
        Gen.Recursive<Condition>(
            (depth, inner) => depth > 4 ? Comparison : Gen.OneOf(Comparison, Join(inner), Not(inner))
        );

    static Gen<Condition> Comparison =>
        Gen.Select(
            AnyQuantity,
            Gen.Enum<Comparator>(),
            Gen.Int[-300, 3000],
            Condition (quantity, comparator, bound) => new Condition.Comparison(quantity, comparator, bound / 100m)
        );

    [Fact]
    public void A_condition_that_was_written_reads_as_the_same() =>
        AnyCondition.Sample(condition =>
        {
            var text = condition.ToString();
            var read = ConditionParser.Parse(text, Measured);
            return text.Length > ConditionParser.LengthMax
                || read is ConditionParse.Parsed(var again) && again == condition;
        });

    [Fact]
    public void What_holds_or_not_with_something_unknown_does_so_whatever_it_is() =>
        Gen.Select(AnyCondition, Gen.Double[-2, 20], Gen.Double[-2, 20], Gen.Double[-2, 20])
            .Sample(
                (condition, remaining, burn, other) =>
                {
                    double? Known(Quantity quantity) => quantity.Measure is Measure.Burn ? null : remaining;
                    double? With(Quantity quantity, double value) =>
                        quantity.Measure is Measure.Burn ? value : remaining;
                    return condition.Holds(Known) is not { } decided
                        || (
                            condition.Holds(one => With(one, burn)) == decided
                            && condition.Holds(one => With(one, other)) == decided
                        );
                }
            );

    [Fact]
    public void The_opposite_holds_where_a_condition_does_not_and_nothing_else_does() =>
        Gen.Select(AnyCondition, Gen.Double[-2, 20])
            .Sample(
                (condition, remaining) =>
                {
                    double? Read(Quantity quantity) => quantity.Measure is Measure.Burn ? null : remaining;
                    return condition.Opposite.Holds(Read) == !condition.Holds(Read);
                }
            );

    [Fact]
    public void No_text_breaks_the_parser() =>
        Gen.String[Gen.Char["burnsptremaig()<>=!&|0123456789.%-hm "], 0, 60]
            .Sample(text =>
            {
                if (ConditionParser.Parse(text, Measured) is ConditionParse.Refused refused)
                {
                    Assert.InRange(refused.Problem.Position, 0, text.Length);
                }
            });

    static Gen<Condition> Join(Gen<Condition> inner) =>
        Gen.Select(
            inner,
            inner,
            Gen.Bool,
            Condition (left, right, both) => both ? new Condition.Both(left, right) : new Condition.Either(left, right)
        );

    static Gen<Condition> Not(Gen<Condition> inner) => inner.Select(Condition (one) => new Condition.Not(one));
}
