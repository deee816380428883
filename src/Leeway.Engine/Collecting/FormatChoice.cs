namespace Leeway.Engine.Collecting;

/// <summary>Whether a target is asked for protobuf first.</summary>
/// <remarks>
/// Only if an SLI needs a native histogram of it, which text cannot hold: a client may name its counters otherwise in
/// protobuf, and those who read the page with a browser see text.
/// </remarks>
sealed class FormatChoice
{
    bool _hasTried;

    public bool IsProtobufFirst { get; private set; }

    /// <summary>Begins with what was chosen in a former run.</summary>
    public void Resume(bool isProtobufFirst) => IsProtobufFirst = isProtobufFirst;

    /// <summary>After a reload of the documents another SLI may ask.</summary>
    public void TryAgain() => _hasTried = false;

    /// <param name="lacksThreshold">True if the page showed the histogram of an SLI without the bucket that it asks for.</param>
    /// <param name="hasNative">True if it showed a native histogram.</param>
    public void Learn(bool lacksThreshold, bool hasNative)
    {
        if (hasNative || !lacksThreshold)
        {
            return;
        }
        // It was asked and has none: the bucket is not there in any format, which the SLI's anomalies say.
        _hasTried |= IsProtobufFirst;
        IsProtobufFirst = !_hasTried;
    }
}
