namespace Leeway.Engine.Querying;

/// <summary>What came of asking a server.</summary>
abstract record QueryAnswer
{
    QueryAnswer() { }

    public sealed record Found(IReadOnlyList<SampledSeries> Series) : QueryAnswer
    {
        public int Samples { get; } = Series.Sum(series => series.Values.Length);
    }

    /// <summary>There is more than the limits of the data source, or of the server, allow: less may be asked for at a time.</summary>
    /// <param name="IsOfSeries">True if a shorter time would not help.</param>
    public sealed record TooMuch(string Reason, bool IsOfSeries) : QueryAnswer;

    /// <param name="IsTimeout">True if the time ran out.</param>
    public sealed record Failed(string Reason, bool IsTimeout = false) : QueryAnswer;
}
