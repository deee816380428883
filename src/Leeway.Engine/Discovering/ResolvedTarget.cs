using System.IO.Hashing;
using System.Text;
using Leeway.Core.Series;
using Leeway.Documents;

namespace Leeway.Engine.Discovering;

/// <summary>A target as it is scraped, after relabelling.</summary>
/// <param name="Job">Its job, with the interval and timeout that its labels ask for.</param>
/// <param name="Labels">Added to all of its series; job and instance among them.</param>
/// <param name="Discovered">Its labels before relabelling, its address among them.</param>
sealed record ResolvedTarget(ScrapeJob Job, Uri Address, LabelSet Labels, LabelSet Discovered)
{
    /// <summary>The target's name in the ledger.</summary>
    public string Key => $"{Job.Name} {Address}";

    public string Instance => Labels["instance"];

    /// <summary>Of all that makes its series other ones: under other labels every series is new.</summary>
    public string LabelsHash
    {
        get
        {
            var rules = string.Concat(Job.MetricRelabelRules.Select(rule => $"\n{rule}"));
            return Convert.ToHexStringLower(XxHash3.Hash(Encoding.UTF8.GetBytes($"{Labels}{Job.HonorLabels}{rules}")));
        }
    }
}
