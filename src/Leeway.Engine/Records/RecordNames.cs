using System.Text;

namespace Leeway.Engine.Records;

/// <summary>What types and their fields are called in a database, where people ask in SQL: <c>policy_exception</c>.</summary>
static class RecordNames
{
    public static string Of(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append('_');
            }
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
