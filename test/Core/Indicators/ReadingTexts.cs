using System.Globalization;
using CsCheck;
using Scalar = System.Func<double, double, double>;
using Vector = System.Func<double, double, double[]>;

namespace Leeway.Core.Tests.Indicators;

/// <summary>Random expressions over one gauge <c>a</c>, each beside what PromQL makes of one sample of it: no sample, or one.</summary>
static class ReadingTexts
{
    // Small whole numbers, so that comparisons often meet their bound.
    public static Gen<double> Amount { get; } = Gen.OneOf(Gen.Int[-3, 3].Select(n => (double)n), Gen.Double[-2, 2]);

    static readonly Gen<(string Text, Scalar Of)> Scalars = Gen.OneOf(
        Amount.Select(n => (Text(n), (Scalar)((_, _) => n))),
        Gen.Const(("time()", (Scalar)((_, time) => time))),
        Amount.Select(n => ($"(time() % {Text(n)})", (Scalar)((_, time) => time % n)))
    );

    static readonly Gen<(string Text, Func<double, double, double> Of)> Arithmetic = Gen.OneOf(
        Gen.Const(("+", (Func<double, double, double>)((one, other) => one + other))),
        Gen.Const(("-", (Func<double, double, double>)((one, other) => one - other))),
        Gen.Const(("*", (Func<double, double, double>)((one, other) => one * other))),
        Gen.Const(("/", (Func<double, double, double>)((one, other) => one / other))),
        Gen.Const(("%", (Func<double, double, double>)((one, other) => one % other)))
    );

    static readonly Gen<(string Text, Func<double, double, bool> Of)> Comparison = Gen.OneOf(
        Gen.Const(("==", (Func<double, double, bool>)((one, other) => one == other))),
        Gen.Const(("!=", (Func<double, double, bool>)((one, other) => one != other))),
        Gen.Const(("<", (Func<double, double, bool>)((one, other) => one < other))),
        Gen.Const((">=", (Func<double, double, bool>)((one, other) => one >= other)))
    );

    static readonly Gen<(string Text, Vector Of)> Gauge = Gen.Const(("a", (Vector)((value, _) => [value])));

    public static Gen<(string Text, Vector Of)> All { get; } =
        Gen.Recursive<(string Text, Vector Of)>(
            (depth, self) =>
                depth > 4
                    ? Gauge
                    : Gen.OneOf(
                        Gauge,
                        self.Select(v => ($"-({v.Text})", Each(v.Of, y => 0 - y))),
                        self.Select(v => ($"abs({v.Text})", Each(v.Of, Math.Abs))),
                        self.Select(v => ($"ceil({v.Text})", Each(v.Of, Math.Ceiling))),
                        OfTwo(self),
                        Gen.Select(
                            self,
                            Arithmetic,
                            Scalars,
                            (v, by, s) => ($"({v.Text} {by.Text} {s.Text})", With(v.Of, s.Of, (y, z) => [by.Of(y, z)]))
                        ),
                        Gen.Select(
                            Scalars,
                            Arithmetic,
                            self,
                            (s, by, v) => ($"({s.Text} {by.Text} {v.Text})", With(v.Of, s.Of, (y, z) => [by.Of(z, y)]))
                        ),
                        Gen.Select(
                            self,
                            Comparison,
                            Scalars,
                            (v, by, s) =>
                                ($"({v.Text} {by.Text} {s.Text})", With(v.Of, s.Of, (y, z) => by.Of(y, z) ? [y] : []))
                        ),
                        Gen.Select(
                            Scalars,
                            Comparison,
                            self,
                            (s, by, v) =>
                                ($"({s.Text} {by.Text} {v.Text})", With(v.Of, s.Of, (y, z) => by.Of(z, y) ? [y] : []))
                        ),
                        Gen.Select(
                            self,
                            Comparison,
                            Scalars,
                            (v, by, s) =>
                                (
                                    $"({v.Text} {by.Text} bool {s.Text})",
                                    With(v.Of, s.Of, (y, z) => [by.Of(y, z) ? 1 : 0])
                                )
                        )
                    )
        );

    static Gen<(string Text, Vector Of)> OfTwo(Gen<(string Text, Vector Of)> self) =>
        Gen.Select(
            self,
            Gen.OneOf(
                Gen.Const(("and", (Func<double[], double[], double[]>)((l, r) => r.Length > 0 ? l : []))),
                Gen.Const(("or", (Func<double[], double[], double[]>)((l, r) => l.Length > 0 ? l : r))),
                Gen.Const(("unless", (Func<double[], double[], double[]>)((l, r) => r.Length > 0 ? [] : l))),
                Gen.Const(("-", (Func<double[], double[], double[]>)((l, r) => [.. l.Zip(r, (y, z) => y - z)])))
            ),
            self,
            (l, by, r) => ($"({l.Text} {by.Item1} {r.Text})", (Vector)((x, t) => by.Item2(l.Of(x, t), r.Of(x, t))))
        );

    static Vector Each(Vector of, Func<double, double> made) => (x, t) => [.. of(x, t).Select(made)];

    static Vector With(Vector of, Scalar with, Func<double, double, double[]> made) =>
        (x, t) => [.. of(x, t).SelectMany(y => made(y, with(x, t)))];

    static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
