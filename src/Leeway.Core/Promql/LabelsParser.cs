namespace Leeway.Core.Promql;

/// <summary>Lists of labels in parentheses, and the words before them.</summary>
sealed class LabelsParser(TokenCursor tokens)
{
    /// <summary>Reads <c>by (a, b)</c> or <c>without (a)</c> if it is there; false if it is there and wrong.</summary>
    public bool TryParseGrouping(out Grouping? grouping)
    {
        grouping = null;
        var word = tokens.Current;
        if (!word.IsWord("by") && !word.IsWord("without"))
        {
            return true;
        }
        tokens.Take();
        if (ParseLabels() is not { } labels)
        {
            return false;
        }
        grouping = new Grouping(word.IsWord("without"), labels) { Span = word.Span.To(tokens.LastSpan) };
        return true;
    }

    /// <summary>Reads <c>on (a) group_left (b)</c> and the like if it is there; false if it is there and wrong.</summary>
    public bool TryParseMatching(out VectorMatching? matching)
    {
        matching = null;
        var word = tokens.Current;
        if (!word.IsWord("on") && !word.IsWord("ignoring"))
        {
            return true;
        }
        tokens.Take();
        if (ParseLabels() is not { } labels)
        {
            return false;
        }
        var many =
            tokens.TryTakeWord("group_left") ? ManySide.Left
            : tokens.TryTakeWord("group_right") ? ManySide.Right
            : ManySide.None;
        PartList<string>? include = [];
        if (many != ManySide.None && tokens.Current.IsSymbol("("))
        {
            include = ParseLabels();
        }
        if (include is null)
        {
            return false;
        }
        matching = new VectorMatching(word.IsWord("on"), labels, many, include)
        {
            Span = word.Span.To(tokens.LastSpan),
        };
        return true;
    }

    PartList<string>? ParseLabels()
    {
        var labels = new List<string>();
        if (!tokens.Expect("(", "Write the labels in parentheses: (job, code)."))
        {
            return null;
        }
        while (!tokens.TryTake(")"))
        {
            if (!PromqlNames.IsGroupingLabel(tokens.Current))
            {
                tokens.Missing("a label", "Write the labels' names, with commas between: (job, code).");
                return null;
            }
            labels.Add(tokens.Take().Text);
            if (!tokens.TryTake(",") && !tokens.Current.IsSymbol(")"))
            {
                tokens.Missing("',' or ')'", "Close the list of labels with ')'.");
                return null;
            }
        }
        return [.. labels];
    }
}
