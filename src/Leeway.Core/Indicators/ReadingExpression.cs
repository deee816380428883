using System.Globalization;
using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>What one reading of a gauge counts, computed from its value and its time as PromQL computes it.</summary>
/// <remarks>Kept as a tree and not brought into another form, so that it rounds as PromQL rounds.</remarks>
public abstract record ReadingExpression
{
    ReadingExpression() { }

    /// <summary>True if it is the same for every series: PromQL keeps the other side's value where it compares with one of these.</summary>
    internal abstract bool IsScalar { get; }

    /// <param name="value">What was read.</param>
    /// <param name="seconds">When, since 1970.</param>
    /// <returns>Null if a comparison leaves the reading out.</returns>
    public abstract double? At(double value, double seconds);

    /// <summary>The expression as PromQL has it, in one form only.</summary>
    /// <param name="gauge">The selector.</param>
    public abstract string Text(string gauge);

    // As a part of a longer expression.
    string Part(string gauge) => this is Computed or Compared or Combined ? $"({Text(gauge)})" : Text(gauge);

    static string Joined(string gauge, ReadingExpression left, string @operator, ReadingExpression right) =>
        $"{left.Part(gauge)} {@operator} {right.Part(gauge)}";

    /// <summary>What was read.</summary>
    public sealed record Value : ReadingExpression
    {
        internal override bool IsScalar => false;

        public override double? At(double value, double seconds) => value;

        public override string Text(string gauge) => gauge;
    }

    /// <summary><c>time()</c>.</summary>
    public sealed record Time : ReadingExpression
    {
        internal override bool IsScalar => true;

        public override double? At(double value, double seconds) => seconds;

        public override string Text(string gauge) => "time()";
    }

    public sealed record Number(double Amount) : ReadingExpression
    {
        internal override bool IsScalar => true;

        public override double? At(double value, double seconds) => Amount;

        public override string Text(string gauge) => Amount.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary><c>abs</c>, <c>ceil</c> or <c>floor</c> of a gauge.</summary>
    public sealed record Rounded(string Function, ReadingExpression Of) : ReadingExpression
    {
        internal static IReadOnlyCollection<string> Functions { get; } = ["abs", "ceil", "floor"];

        internal override bool IsScalar => false;

        public override double? At(double value, double seconds) =>
            Of.At(value, seconds) is not { } of ? null
            : Function == "abs" ? Math.Abs(of)
            : Function == "ceil" ? Math.Ceiling(of)
            : Math.Floor(of);

        public override string Text(string gauge) => $"{Function}({Of.Text(gauge)})";
    }

    /// <summary>+ − * / % ^ or <c>atan2</c>.</summary>
    public sealed record Computed(ReadingExpression Left, BinaryOperator Operator, ReadingExpression Right)
        : ReadingExpression
    {
        internal override bool IsScalar => Left.IsScalar && Right.IsScalar;

        public override double? At(double value, double seconds) =>
            Left.At(value, seconds) is { } left && Right.At(value, seconds) is { } right
                ? Operator.Compute(left, right)
                : null;

        public override string Text(string gauge) => Joined(gauge, Left, Operator.Text, Right);
    }

    /// <summary>A comparison: it leaves out those readings that fail it, or with <c>bool</c> makes 1 and 0 of them.</summary>
    public sealed record Compared(
        ReadingExpression Left,
        BinaryOperator Operator,
        ReadingExpression Right,
        bool ReturnsBool
    ) : ReadingExpression
    {
        internal override bool IsScalar => Left.IsScalar && Right.IsScalar;

        public override double? At(double value, double seconds)
        {
            if (Left.At(value, seconds) is not { } left || Right.At(value, seconds) is not { } right)
            {
                return null;
            }
            var holds = Operator.Holds(left, right);
            return ReturnsBool ? (holds ? 1 : 0)
                : !holds ? null
                : Left.IsScalar ? right
                : left;
        }

        public override string Text(string gauge) =>
            Joined(gauge, Left, $"{Operator.Text}{(ReturnsBool ? " bool" : "")}", Right);
    }

    /// <summary><c>and</c>, <c>or</c>, <c>unless</c> of the same gauge's readings.</summary>
    public sealed record Combined(ReadingExpression Left, BinaryOperator Operator, ReadingExpression Right)
        : ReadingExpression
    {
        internal override bool IsScalar => false;

        public override double? At(double value, double seconds)
        {
            var (left, right) = (Left.At(value, seconds), Right.At(value, seconds));
            return Operator switch
            {
                BinaryOperator.And => right is null ? null : left,
                BinaryOperator.Unless => right is null ? left : null,
                _ => left ?? right,
            };
        }

        public override string Text(string gauge) => Joined(gauge, Left, Operator.Text, Right);
    }

    /// <summary>1 for each reading that is not left out.</summary>
    public sealed record Counted(ReadingExpression Of) : ReadingExpression
    {
        internal override bool IsScalar => false;

        public override double? At(double value, double seconds) => Of.At(value, seconds) is null ? null : 1;

        public override string Text(string gauge) => $"count({Of.Text(gauge)})";
    }

    /// <summary>Whether a tick has no reading that is not left out; of a reading itself, whether it is one.</summary>
    public sealed record Absent(ReadingExpression Of) : ReadingExpression
    {
        internal override bool IsScalar => false;

        public override double? At(double value, double seconds) => Of.At(value, seconds) is null ? null : 1;

        public override string Text(string gauge) => $"absent({Of.Text(gauge)})";
    }

    /// <summary>Whether a tick has any reading that is not left out; of a reading itself, whether it is one.</summary>
    public sealed record Present(ReadingExpression Of) : ReadingExpression
    {
        internal override bool IsScalar => false;

        public override double? At(double value, double seconds) => Of.At(value, seconds) is null ? null : 1;

        public override string Text(string gauge) => $"group({Of.Text(gauge)})";
    }

    /// <summary>The value itself, for each reading that is not left out.</summary>
    public sealed record Summed(ReadingExpression Of) : ReadingExpression
    {
        internal override bool IsScalar => false;

        public override double? At(double value, double seconds) => Of.At(value, seconds);

        public override string Text(string gauge) => $"sum({Of.Text(gauge)})";
    }
}
