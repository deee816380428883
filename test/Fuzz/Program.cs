using Leeway.Fuzz;
using SharpFuzz;

if (args is not [var name] || !FuzzTargets.All.TryGetValue(name, out var target))
{
    Console.Error.WriteLine($"Usage: ./fuzz.sh [{string.Join(" | ", FuzzTargets.All.Keys)}] [MINUTES]");
    return 2;
}
Fuzzer.OutOfProcess.Run(stream =>
{
    using var input = new MemoryStream();
    stream.CopyTo(input);
    target(input.ToArray());
});
return 0;
