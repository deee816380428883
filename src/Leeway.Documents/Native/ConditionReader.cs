using Leeway.Core.Conditions;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>Reads the conditions of policies; what is wrong with one is told where it stands.</summary>
static class ConditionReader
{
    public static Condition? Read(Value? value, IReadOnlyCollection<Measure> measures)
    {
        if (value?.Word() is not { } text)
        {
            return null;
        }
        switch (ConditionParser.Parse(text, measures))
        {
            case ConditionParse.Parsed(var condition):
                return condition;
            case ConditionParse.Refused(var problem):
                value.ErrorAt(((ScalarNode)value.Node).PlaceAt(problem.Position), problem.What, problem.Remedy);
                return null;
            default:
                throw new InvalidOperationException("A condition is parsed or refused.");
        }
    }
}
