using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Leeway.Client;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Somebody who writes down incidents and changes, and remembers what the server has said is kept.</summary>
/// <param name="random">What is written next.</param>
sealed class Scribe(string name, Random random)
{
    readonly List<(string Kind, string Text)> _kept = [];
    readonly List<int> _incidents = [];
    readonly Dictionary<Guid, int> _items = [];
    int _written;

    /// <summary>The table, and a text that nothing else holds.</summary>
    public IReadOnlyList<(string Kind, string Text)> Kept => _kept;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One of them all, by chance.</summary>
    public Task Write(IncidentClient client)
    {
        // As causes are written; the end keeps it from being the beginning of another.
        var text = $"{name}-{++_written}-x";
        if (_incidents.Count == 0)
        {
            return Open(client, text);
        }
        var number = _incidents[random.Next(_incidents.Count)];
        return random.Next(7) switch
        {
            0 => Open(client, text),
            1 => Keep("incident", text, client.Edit(number, new IncidentRequest { Cause = text, Person = name }, Stop)),
            2 => Keep("incident_note", text, client.Note(number, new NoteRequest(text, null, name), Stop)),
            3 => File(client, number, text),
            4 when _items.Count > 0 => Finish(client, text),
            5 when _incidents.Count > 2 => Merge(client),
            _ => Keep("change", text, client.Tell(Change(text), Stop)),
        };
    }

    async Task Open(IncidentClient client, string text)
    {
        var request = new IncidentRequest
        {
            Title = text,
            Service = "app",
            Slos = [Shop.Slo],
            Person = name,
        };
        var opened = await Answer("incident", text, client.Open(request, Stop), LeewayJson.Default.IncidentDetail);
        _incidents.Add(opened.Summary.Number);
    }

    async Task File(IncidentClient client, int number, string text)
    {
        var request = new ActionItemRequest { Text = text, Person = name };
        var item = await Answer(
            "action_item",
            text,
            client.AddItem(number, request, Stop),
            LeewayJson.Default.ActionItemDetail
        );
        _items[item.Id] = item.Version;
    }

    // Of what was under way at a kill the version is not known; so it is the server's to say.
    Task Finish(IncidentClient client, string text) =>
        Keep(
            "action_item",
            text,
            client.EditItem(
                _items.Keys.ElementAt(random.Next(_items.Count)),
                new ActionItemRequest { Owner = text, Person = name },
                Stop
            )
        );

    // The oldest into the newest; whether it was done when the kill came is not known, so it is left alone after that.
    Task Merge(IncidentClient client)
    {
        var part = _incidents[0];
        _incidents.RemoveAt(0);
        return Keep(
            "incident_note",
            $"Incident {part} is a part of this: ",
            client.Merge(part, new MergeRequest(_incidents[^1], name), Stop)
        );
    }

    ChangeRequest Change(string text) =>
        new()
        {
            Service = "app",
            Kind = "deployment",
            Description = text,
            // Some are told of again.
            Reference = $"pipeline {random.Next(20)}",
            Person = name,
        };

    async Task Keep(string kind, string text, Task<HttpResponseMessage> asked) =>
        await Answer<object>(kind, text, asked, type: null);

    async Task<T> Answer<T>(string kind, string text, Task<HttpResponseMessage> asked, JsonTypeInfo<T>? type)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
        _kept.Add((kind, text));
        return type is null ? default! : (await answer.Content.ReadFromJsonAsync(type, Stop))!;
    }
}
