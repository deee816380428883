using Leeway.Engine.Records;

namespace Leeway.Engine.Tests.Records;

public sealed class PersonTests
{
    [Theory]
    [InlineData(" Ada ", "Ada")]
    [InlineData("Ærøskøbing 好", "Ærøskøbing 好")]
    [InlineData("ada@example.com", "ada@example.com")]
    public void A_name_is_taken_as_it_is(string text, string name) =>
        Assert.Equal((true, name), (Person.TryParse(text, out var person, out _), person.Name));

    [Theory]
    [InlineData(null, "Say who you are: a name must not be empty.")]
    [InlineData("  ", "Say who you are: a name must not be empty.")]
    [InlineData("Leeway", "'leeway' is what Leeway does by itself; say who you are.")]
    [InlineData("A\nB", "Say who you are: a name must not hold control characters.")]
    [InlineData("A\0", "Say who you are: a name must not hold control characters.")]
    public void What_is_no_name_is_refused_with_the_reason(string? text, string said) =>
        Assert.Equal((false, said), (Person.TryParse(text, out _, out var problem), problem));

    [Theory]
    [InlineData(0xd83d, "?", false)]
    [InlineData(0xde92, "?", false)]
    [InlineData(0xfffd, "?", true)]
    [InlineData(0xd83d, "\U0001F692", false)]
    public void Half_of_a_letter_is_none(int letter, string behind, bool isName) =>
        Assert.Equal(isName, Person.TryParse($"{(char)letter}{behind}", out _, out _));

    [Fact]
    public void A_name_has_an_end() => Assert.False(Person.TryParse(new string('a', Person.NameMax + 1), out _, out _));

    [Fact]
    public void Leeway_is_the_person_that_nobody_else_is() =>
        Assert.Equal(("leeway", default(Person)), (Person.Leeway.Name, Person.Kept("leeway")));
}
