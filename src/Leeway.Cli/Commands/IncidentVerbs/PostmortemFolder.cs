using System.Net;
using System.Net.Http.Json;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary>A post-mortem with its charts beside it: what a repository or a wiki takes as it is.</summary>
sealed class PostmortemFolder(IncidentClient client, string folder, bool mayReplace)
{
    const string Name = "postmortem.md";

    public async Task<int> Write(int number, CancellationToken stop)
    {
        using var found = await client.One(number, stop);
        if (!found.IsSuccessStatusCode)
        {
            return await Refusal.Tell(found, stop);
        }
        var incident = (await found.Content.ReadFromJsonAsync(LeewayJson.Default.IncidentDetail, stop))!;
        List<(string Name, string Text)> files = [];
        // Whatever answers there, nothing is written elsewhere.
        foreach (var slo in incident.Charts.Where(slo => Path.GetFileName(slo) == slo))
        {
            using var chart = await client.Chart(number, slo, stop);
            // Of what has only just begun nothing may be known yet; then the text refers to no chart either.
            if (chart.IsSuccessStatusCode)
            {
                files.Add(($"{slo}.svg", await chart.Content.ReadAsStringAsync(stop)));
            }
            else if (chart.StatusCode != HttpStatusCode.NotFound)
            {
                return await Refusal.Tell(chart, stop);
            }
        }
        using var text = await client.Postmortem(number, "beside", stop);
        if (!text.IsSuccessStatusCode)
        {
            return await Refusal.Tell(text, stop);
        }
        // Last, so that where it lies all of it does.
        files.Add((Name, await text.Content.ReadAsStringAsync(stop)));
        return Write(files);
    }

    int Write(List<(string Name, string Text)> files)
    {
        var there = files.FirstOrDefault(file => File.Exists(Path.Combine(folder, file.Name))).Name;
        if (there is not null && !mayReplace)
        {
            Console.Error.WriteLine(
                $"leeway: {Path.Combine(folder, there)} is there already, and people may have written into it; name another folder, or write over it with --force."
            );
            return ExitCode.Refused;
        }
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in files)
            {
                AtomicFile.Write(Path.Combine(folder, name), text, mayReplace);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
        Console.WriteLine($"{Path.Combine(folder, Name)}, with {files.Count - 1} charts beside it.");
        return ExitCode.Success;
    }
}
