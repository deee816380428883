using Leeway.Engine.Records;
using Leeway.Server.People;

namespace Leeway.Server.Tests.People;

public sealed class PeopleTextTests
{
    static readonly string Hash = new('a', 64);

    [Fact]
    public void A_line_is_a_person_and_reads_as_it_is_written()
    {
        var known = new KnownPerson(Person.Named("Ada Lovelace"), Token.HashOf("x"), ["product", "sre"]);

        var (people, problems) = PeopleText.Read("people", $"# who is who\n\n{known}\r\nsha256:{Hash} deploy-bot\n");

        Assert.Empty(problems);
        Assert.Equal(["Ada Lovelace", "deploy-bot"], people.Select(one => one.Person.Name));
        Assert.Equal(known.ToString(), people[0].ToString());
        Assert.Empty(people[1].Parties);
    }

    [Fact]
    public void Every_line_that_is_wrong_is_told_with_its_place_and_nothing_of_it()
    {
        var (_, problems) = PeopleText.Read(
            "people",
            $"leeway_sesame Ada\nsha256:{Hash[1..]} Bob\nsha256:{Hash} leeway\nsha256:{Hash} Cy (SRE)\nsha256:{Hash} Di\nsha256:{Hash} Ed\n"
        );

        Assert.Equal([1, 2, 3, 4, 6], problems.Select(problem => problem.Line));
        Assert.Equal(
            "people:6:1: error: this token is in the file already; write 'sha256:HASH NAME' or 'sha256:HASH NAME (PARTY, …)', as 'leeway token NAME' prints it",
            problems[^1].ToString()
        );
        Assert.All(problems, problem => Assert.DoesNotContain("sesame", problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_is_another_one_each_time_and_can_be_found_by_who_searches_for_secrets()
    {
        var (one, other) = (Token.Make(), Token.Make());

        Assert.NotEqual(one, other);
        Assert.Matches("^leeway_[A-Za-z0-9_-]{43}$", one);
    }
}
