using System.Globalization;

namespace Leeway.Core.Conditions;

/// <summary>Something that holds or not, or of which that cannot be told: <c>burn(1h) >= 14.4 &amp;&amp; remaining &lt; 0.5</c>.</summary>
/// <remarks>What is not known is neither: a condition that something known decides is decided all the same (Kleene's logic).</remarks>
public abstract record Condition
{
    Condition() { }

    /// <summary>True, false, or null where that depends on what is not known.</summary>
    /// <param name="read">What a quantity is; null if that is not known.</param>
    public abstract bool? Holds(Func<Quantity, double?> read);

    /// <summary>The comparisons in it, in the order in which they are written.</summary>
    public abstract IEnumerable<Comparison> Comparisons { get; }

    /// <summary>The condition with what the quantities in it are: <c>burn(1h) = 20 >= 14.4</c>.</summary>
    public abstract string Explain(Func<Quantity, double?> read);

    /// <summary>The condition that holds where this one does not; of what cannot be told neither can it.</summary>
    public abstract Condition Opposite { get; }

    public sealed override string ToString() => Write();

    /// <summary>As the parser reads it back.</summary>
    protected abstract string Write();

    public sealed record Both(Condition Left, Condition Right) : Condition
    {
        public override bool? Holds(Func<Quantity, double?> read) => Left.Holds(read) & Right.Holds(read);

        public override IEnumerable<Comparison> Comparisons => Left.Comparisons.Concat(Right.Comparisons);

        public override string Explain(Func<Quantity, double?> read) => $"{Of(Left, read)} && {Of(Right, read)}";

        public override Condition Opposite => new Either(Left.Opposite, Right.Opposite);

        static string Of(Condition side, Func<Quantity, double?> read) =>
            side is Either ? $"({side.Explain(read)})" : side.Explain(read);

        protected override string Write() =>
            $"{(Left is Either ? $"({Left})" : Left)} && {(Right is Either or Both ? $"({Right})" : Right)}";
    }

    public sealed record Either(Condition Left, Condition Right) : Condition
    {
        public override bool? Holds(Func<Quantity, double?> read) => Left.Holds(read) | Right.Holds(read);

        public override IEnumerable<Comparison> Comparisons => Left.Comparisons.Concat(Right.Comparisons);

        public override string Explain(Func<Quantity, double?> read) =>
            $"{Left.Explain(read)} || {Right.Explain(read)}";

        public override Condition Opposite => new Both(Left.Opposite, Right.Opposite);

        protected override string Write() => $"{Left} || {(Right is Either ? $"({Right})" : Right)}";
    }

    public sealed record Not(Condition Inner) : Condition
    {
        public override bool? Holds(Func<Quantity, double?> read) => !Inner.Holds(read);

        public override IEnumerable<Comparison> Comparisons => Inner.Comparisons;

        public override string Explain(Func<Quantity, double?> read) => $"!({Inner.Explain(read)})";

        public override Condition Opposite => Inner;

        protected override string Write() => $"!({Inner})";
    }

    /// <summary>A quantity against a number.</summary>
    public sealed record Comparison(Quantity Quantity, Comparator Comparator, decimal Bound) : Condition
    {
        public override bool? Holds(Func<Quantity, double?> read) =>
            read(Quantity) is { } value ? Comparators.Holds(value, Comparator, Bound) : null;

        public override IEnumerable<Comparison> Comparisons => [this];

        public override string Explain(Func<Quantity, double?> read) =>
            $"{Quantity} = {(read(Quantity) is { } value ? Number(value) : "unknown")} {Rest}";

        public override Condition Opposite => this with { Comparator = Comparators.Opposite(Comparator) };

        protected override string Write() => $"{Quantity} {Rest}";

        string Rest => $"{Comparators.SignOf(Comparator)} {Text(Bound)}";

        static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

        static string Text(decimal bound) =>
            bound.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
