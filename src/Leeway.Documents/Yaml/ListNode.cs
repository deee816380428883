using Leeway.Documents.Reporting;

namespace Leeway.Documents.Yaml;

sealed class ListNode(Place place, IReadOnlyList<Node> items) : Node(place)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override int Size { get; } = 1 + items.Sum(item => item.Size);
}
