using System.Net;
using System.Net.Sockets;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Discovering;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Discovering;

/// <summary>What real name servers answer, and what becomes of it.</summary>
public sealed class DnsListsTests
{
    const string Records = """
        srv-host=_m._tcp.web.test,b.web.test,8081,10,5
        srv-host=_m._tcp.web.test,a.web.test,8080,1
        srv-host=_m._tcp.web.test,a.web.test,8080,2
        srv-host=_none._tcp.web.test
        host-record=web.test,127.0.0.2
        host-record=web.test,127.0.0.1
        address=/web.test/::2
        cname=alias.test,web.test
        """;

    [Fact]
    public async Task Srv_records_give_hosts_with_ports_and_say_where_they_come_from()
    {
        await using var server = await DnsServer.Start(Records);
        var groups = await Ask("_m._tcp.web.test", "SRV", server.Address);
        Assert.Equal(["a.web.test:8080", "b.web.test:8081"], groups.SelectMany(group => group.Addresses));
        Assert.Equal(
            "{__meta_dns_name=\"_m._tcp.web.test\",__meta_dns_srv_record_port=\"8080\",__meta_dns_srv_record_target=\"a.web.test.\"}",
            groups[0].Labels.ToString()
        );
    }

    [Theory]
    [InlineData("_none._tcp.web.test", "SRV")]
    [InlineData("web.test", "SRV")]
    [InlineData("nobody.test", "SRV")]
    [InlineData("nobody.test", "A")]
    public async Task A_name_that_stands_for_nothing_has_no_targets_and_that_is_no_failure(string name, string type)
    {
        await using var server = await DnsServer.Start(Records);
        Assert.Empty((await Ask(name, type, server.Address)).SelectMany(group => group.Addresses));
    }

    [Theory]
    [InlineData("web.test", "A", "127.0.0.1:9100 127.0.0.2:9100")]
    [InlineData("web.test", "AAAA", "[::2]:9100")]
    [InlineData("alias.test", "A", "127.0.0.1:9100 127.0.0.2:9100")]
    public async Task Addresses_get_the_port_of_the_document(string name, string type, string expected)
    {
        await using var server = await DnsServer.Start(Records);
        var group = Assert.Single(await Ask(name, type, server.Address));
        Assert.Equal(expected, string.Join(' ', group.Addresses));
        Assert.Equal($"{{__meta_dns_name=\"{name}\"}}", group.Labels.ToString());
    }

    [Fact]
    public async Task An_answer_that_is_too_long_for_a_datagram_comes_whole()
    {
        var records = Enumerable.Range(1, 500).Select(n => $"srv-host=_m._tcp.web.test,host-{n}.web.test,{n}");
        await using var server = await DnsServer.Start(string.Join('\n', records));
        Assert.Equal(500, (await Ask("_m._tcp.web.test", "SRV", server.Address)).Count);
    }

    [Fact]
    public async Task A_server_that_is_away_silent_or_unwilling_is_passed_over_and_one_that_knows_no_such_name_is_believed()
    {
        await using var server = await DnsServer.Start(Records);
        await using var empty = await DnsServer.Start("");
        using var silent = new Socket(SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var away = new IPEndPoint(IPAddress.Loopback, ServerProcess.FreePort());
        var mute = new IPEndPoint(IPAddress.Loopback, ((IPEndPoint)silent.LocalEndPoint!).Port);
        Assert.Equal(2, (await Ask("_m._tcp.web.test", "SRV", away, mute, server.Address)).Count);
        Assert.Empty(await Ask("_m._tcp.web.test", "SRV", empty.Address, server.Address));
        // Of names outside of its own, a server without others to ask says that it will not answer.
        var failure = await Assert.ThrowsAsync<FormatException>(() => Ask("leeway.example", "A", away, server.Address));
        Assert.Equal($"{server.Address} answered Refused for leeway.example", failure.Message);
        failure = await Assert.ThrowsAsync<FormatException>(() => Ask("web.test", "A", mute));
        Assert.Equal($"{mute} gave no answer for web.test: nothing came within 500ms", failure.Message);
        failure = await Assert.ThrowsAsync<FormatException>(() => Ask("web.test", "A"));
        Assert.Equal("no name server is named in /etc/resolv.conf; name one with 'server'", failure.Message);
    }

    [Fact]
    public async Task A_name_that_one_server_could_not_tell_about_is_not_taken_for_unknown()
    {
        await using var server = await DnsServer.Start(Records);
        var servers = new ResolvConf([server.Address], ["leeway.example", "web.test"], Dots: 5);
        Assert.Equal(2, (await Lists.Ask(Source("_m._tcp", "SRV"), servers, Stop)).Count);
        await Assert.ThrowsAsync<FormatException>(() =>
            Lists.Ask(Source("_other._tcp.web.test", "SRV"), servers, Stop)
        );
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("the answer to somebody else")]
    [InlineData("a name that goes round in circles")]
    public async Task A_server_that_sends_nonsense_is_passed_over(string nonsense)
    {
        await using var server = await DnsServer.Start(Records);
        using var socket = new Socket(SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new IPEndPoint(IPAddress.Loopback, ((IPEndPoint)socket.LocalEndPoint!).Port);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var answering = Answer(socket, asked => Nonsense(nonsense, asked), end.Token);
        Assert.Equal(2, (await Ask("_m._tcp.web.test", "SRV", address, server.Address)).Count);
        await Assert.ThrowsAsync<FormatException>(() => Ask("web.test", "A", address));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answering);
    }

    static byte[] Nonsense(string kind, byte[] asked)
    {
        asked[2] |= 0x80; // an answer
        switch (kind)
        {
            case "the answer to somebody else":
                asked[0] ^= 0xFF;
                return asked;
            case "a name that goes round in circles":
                asked[5] = 0; // no question, and one record, whose name is where it begins
                asked[7] = 1;
                asked[11] = 0;
                return [.. asked.AsSpan(0, 12), 0xC0, 12];
            default:
                return [];
        }
    }

    static async Task Answer(Socket socket, Func<byte[], byte[]> answer, CancellationToken stop)
    {
        var buffer = new byte[4096];
        while (true)
        {
            var asked = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), stop);
            await socket.SendToAsync(answer(buffer[..asked.ReceivedBytes]), asked.RemoteEndPoint, stop);
        }
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static DnsLists Lists => new(500.Milliseconds);

    static TargetDiscovery.Dns Source(string name, string type) =>
        new(name, type, type == "SRV" ? 0 : 9100, 30.Seconds);

    static Task<IReadOnlyList<TargetGroup>> Ask(string name, string type, params IPEndPoint[] servers) =>
        Lists.Ask(Source(name, type), new ResolvConf(servers, Search: [], Dots: 0), Stop);
}
