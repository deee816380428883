using System.Globalization;
using System.Text;
using Leeway.Core.Series;

namespace Leeway.Core.Promql;

/// <summary>Writes a tree as an expression that parses to an equal tree.</summary>
/// <remarks>Parentheses are written where the tree has them, so this holds for trees that the parser made.</remarks>
public sealed class PromqlPrinter
{
    readonly StringBuilder _text = new();

    PromqlPrinter() { }

    public static string Print(PromqlNode node)
    {
        var printer = new PromqlPrinter();
        printer.Write(node);
        return printer._text.ToString();
    }

    void Write(PromqlNode node)
    {
        switch (node)
        {
            case PromqlNode.NumberLiteral number:
                _text.Append(Number(number.Value));
                break;
            case PromqlNode.StringLiteral literal:
                _text.Append(QuotedText.Quote(literal.Value));
                break;
            case PromqlNode.VectorSelector selector:
                _text.Append(SelectorPrinter.Print(selector.Selector));
                _text.Append(selector.Range is null ? "" : $"[{DurationPrinter.Print(selector.Range)}]");
                _text.Append(
                    selector.Edge == RangeEdge.Sampled ? "" : $" {selector.Edge.ToString().ToLowerInvariant()}"
                );
                WriteModifiers(selector.Offset, selector.At);
                break;
            case PromqlNode.Subquery subquery:
                Write(subquery.Of);
                var step = subquery.Step is { } length ? DurationPrinter.Print(length) : "";
                _text.Append('[').Append(DurationPrinter.Print(subquery.Range)).Append(':').Append(step).Append(']');
                WriteModifiers(subquery.Offset, subquery.At);
                break;
            case PromqlNode.FunctionCall call:
                _text.Append(call.Name).Append('(');
                WriteAll(call.Arguments);
                _text.Append(')');
                break;
            case PromqlNode.Aggregation aggregation:
                WriteAggregation(aggregation);
                break;
            case PromqlNode.Binary binary:
                Write(binary.Left);
                WriteSign(binary.Sign);
                Write(binary.Right);
                break;
            case PromqlNode.Unary unary:
                _text.Append(unary.IsNegative ? '-' : '+');
                Write(unary.Operand);
                break;
            case PromqlNode.Paren paren:
                _text.Append('(');
                Write(paren.Inner);
                _text.Append(')');
                break;
            default:
                throw new InvalidOperationException($"There is no node {node.GetType().Name}.");
        }
    }

    void WriteAll(PartList<PromqlNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            Write(nodes[i]);
        }
    }

    void WriteAggregation(PromqlNode.Aggregation aggregation)
    {
        _text.Append(aggregation.Operator);
        if (aggregation.Grouping is { } grouping)
        {
            _text.Append(grouping.IsWithout ? " without " : " by ");
            WriteLabels(grouping.Labels);
            _text.Append(' ');
        }
        _text.Append('(');
        WriteAll(aggregation.Parameter is { } first ? [first, aggregation.Argument] : [aggregation.Argument]);
        _text.Append(')');
    }

    void WriteSign(OperatorSign sign)
    {
        _text.Append(' ').Append(sign.Operator.Text).Append(sign.ReturnsBool ? " bool " : " ");
        if (sign.Matching is { } matching)
        {
            WriteMatching(matching);
        }
        if (sign.Fill is { } fill)
        {
            WriteFill(fill);
        }
    }

    void WriteMatching(VectorMatching matching)
    {
        _text.Append(matching.IsOn ? "on " : "ignoring ");
        WriteLabels(matching.Labels);
        _text.Append(' ');
        if (matching.Many != ManySide.None)
        {
            _text.Append(matching.Many == ManySide.Left ? "group_left " : "group_right ");
            WriteLabels(matching.Include);
            _text.Append(' ');
        }
    }

    void WriteLabels(PartList<string> labels)
    {
        var first = true;
        foreach (var label in labels)
        {
            _text.Append(first ? "(" : ", ");
            _text.Append(PlainNames.OfLabel(label));
            first = false;
        }
        _text.Append(first ? "()" : ")");
    }

    void WriteFill(FillModifier fill)
    {
        if (fill is { Left: { } both } && both.Equals(fill.Right))
        {
            _text.Append($"fill ({Number(both)}) ");
            return;
        }
        _text.Append(fill.Left is { } left ? $"fill_left ({Number(left)}) " : "");
        _text.Append(fill.Right is { } right ? $"fill_right ({Number(right)}) " : "");
    }

    void WriteModifiers(OffsetModifier? offset, AtModifier? at)
    {
        _text.Append(offset is null ? "" : $" offset {DurationPrinter.Print(offset.By)}");
        _text.Append(
            at switch
            {
                AtModifier.Instant instant => $" @ {Number(instant.Seconds)}",
                AtModifier.Start => " @ start()",
                AtModifier.End => " @ end()",
                _ => "",
            }
        );
    }

    static string Number(double value) =>
        double.IsInfinity(value) ? (value < 0 ? "-Inf" : "Inf") : value.ToString("R", CultureInfo.InvariantCulture);
}
