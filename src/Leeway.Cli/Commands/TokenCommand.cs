using System.CommandLine;
using System.CommandLine.Parsing;
using Leeway.Engine.Records;
using Leeway.Server.People;
using Token = Leeway.Server.People.Token;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway token NAME</c>: makes a token, and the line that tells a server whose it is.</summary>
static class TokenCommand
{
    public static Command Create()
    {
        var name = new Argument<Person>("NAME") { Description = "whose it is", CustomParser = PersonOf };
        var parties = new Option<string[]>("--party")
        {
            Description = "for whom they speak: product, development, sre; may be given several times",
        };
        var command = new Command("token", "Make a token for a person, and the line for 'leeway serve --people'.")
        {
            name,
            parties,
        };
        command.SetAction(parsed =>
        {
            var token = Token.Make();
            var known = new KnownPerson(parsed.GetValue(name), Token.HashOf(token), parsed.GetValue(parties) ?? []);
            // It must be read as it was meant: a name with parentheses would be one with parties.
            if (PeopleText.Read("", $"{known}").People is not [var read] || read.Person != known.Person)
            {
                Console.Error.WriteLine("leeway: a name has no parentheses, and a party is a word such as 'sre'.");
                return ExitCode.Usage;
            }
            Console.WriteLine("For the file of 'leeway serve --people':");
            Console.WriteLine(known);
            Console.WriteLine("The token, which is shown only now; 'leeway' takes it from LEEWAY_TOKEN:");
            Console.WriteLine(token);
            return ExitCode.Success;
        });
        return command;
    }

    static Person PersonOf(ArgumentResult result)
    {
        if (!Person.TryParse(result.Tokens[0].Value, out var person, out var problem))
        {
            result.AddError(problem);
        }
        return person;
    }
}
