using System.Globalization;
using System.Text.RegularExpressions;

namespace Leeway.Core.Series;

/// <summary>One condition on one label: <c>code=~"5.."</c>. A missing label has the empty value.</summary>
/// <remarks>Regular expressions match the whole value and run in time linear to it, as RE2 does in Prometheus; see <see cref="Re2Syntax"/>.</remarks>
public sealed class LabelMatcher : IEquatable<LabelMatcher>
{
    readonly Regex? _regex;
    readonly double? _bound;

    /// <exception cref="RegexParseException">The value is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">The expression needs backtracking (look-around, back-reference).</exception>
    public LabelMatcher(string name, MatchOperator @operator, string value)
    {
        Name = name;
        Operator = @operator;
        Value = value;
        _bound = name == "le" && TryNumber(value, out var bound) ? bound : null;
        if (@operator is MatchOperator.Matches or MatchOperator.NotMatches)
        {
            var pattern = Re2Syntax.ToDotNet(value);
            _ = Compile(pattern); // alone first: "a)|(b" must not become valid by the group around it
            _regex = Compile($@"\A(?s:{pattern})\z");
        }
    }

    public string Name { get; }

    public MatchOperator Operator { get; }

    public string Value { get; }

    public bool Matches(string value) =>
        Operator switch
        {
            MatchOperator.Equal => value == Value
                || (_bound is { } bound && TryNumber(value, out var other) && other == bound),
            MatchOperator.NotEqual => value != Value,
            MatchOperator.Matches => _regex!.IsMatch(value),
            MatchOperator.NotMatches => !_regex!.IsMatch(value),
            _ => throw new InvalidOperationException($"There is no match operator {Operator}."),
        };

    public bool Equals(LabelMatcher? other) =>
        other is not null && Name == other.Name && Operator == other.Operator && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as LabelMatcher);

    public override int GetHashCode() => HashCode.Combine(Name, Operator, Value);

    public override string ToString() => $"{PlainNames.OfLabel(Name)}{OperatorText}{QuotedText.Quote(Value)}";

    // A bucket's bound is a number, whatever way it is written: 0.30 is 0.3.
    static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    static Regex Compile(string pattern) =>
        new(
            pattern,
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            Timeout.InfiniteTimeSpan
        );

    string OperatorText =>
        Operator switch
        {
            MatchOperator.Equal => "=",
            MatchOperator.NotEqual => "!=",
            MatchOperator.Matches => "=~",
            _ => "!~",
        };
}
