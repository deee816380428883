using System.Text.Json;
using CsCheck;

namespace Leeway.Engine.Tests.Peers;

/// <summary>Random relabelling rules, as both write them.</summary>
/// <remarks>
/// None takes a series' name away or gives a label a name that is none: then Prometheus refuses the whole page. No value has a line's end
/// in it: 2.42 does not find it with a dot, as later versions and Leeway do.
/// </remarks>
static class RelabelText
{
    static readonly Gen<string> Label = OneOf("code", "path", "Zone", "pod", "new", "job", "instance");
    static readonly Gen<string[]> Sources = Gen.OneOf(Label, OneOf("__name__", "nothing")).Array[1, 3];
    static readonly Gen<string> Separator = OneOf(";", "", "-", "$", "é");
    static readonly Gen<string> Regex = OneOf(
        "(.*)",
        ".*",
        "(.+)",
        "",
        "200|a",
        @"(\d+)",
        "([^;]*);(.*)",
        "[a-z]+",
        "(?i)[a-z]+",
        "(?P<x>.)(.*)",
        "(.+)_total",
        @"\w+",
        @"x-(\d)?",
        "5..|2.*",
        "(?:[[:upper:]]|ö).*",
        ".*(a).*",
        @"\Q$1\E",
        "(a*?)(a*)(.*)"
    );
    static readonly Gen<string> Replacement = OneOf(
        "$1",
        "",
        "x",
        "${1}-$2",
        "$x",
        "${x}y",
        "$$1",
        "$1x",
        "a${3}b",
        "Öä$2$1",
        "${0}",
        "$"
    );

    public static readonly Gen<string> Rule = Gen.OneOf(
        Gen.Select(Sources, Separator, Regex, Target(), Replacement, Replace),
        Gen.Select(
            OneOf("keep", "drop"),
            Sources,
            Separator,
            Regex,
            (action, sources, separator, regex) =>
                Of(action, ("source_labels", sources), ("separator", separator), ("regex", regex))
        ),
        Gen.Select(
            OneOf("keepequal", "dropequal", "lowercase", "uppercase"),
            Label.Array[1, 2],
            Label,
            (action, sources, target) => Of(action, ("source_labels", sources), ("target_label", target))
        ),
        Gen.Select(
            Sources,
            Label,
            Gen.Int[1, 50],
            (sources, target, modulus) =>
                Of("hashmod", ("source_labels", sources), ("target_label", target), ("modulus", modulus))
        ),
        Gen.Select(
            OneOf("(code|path)", "(.+)", "(p)(.*)", "([a-z])(.*)"),
            OneOf("m_$1", "$1", "${1}x", "n_$2", "path"),
            (regex, replacement) => Of("labelmap", ("regex", regex), ("replacement", replacement))
        ),
        OneOf("code|path", "[a-z].*", "Z.*", "instance|job", "m_.*", "code.+")
            .Select(regex => Of("labeldrop", ("regex", regex))),
        OneOf("__name__|code|path", "__.*|[a-p].*", ".*", "(?i)_.*|z.*")
            .Select(regex => Of("labelkeep", ("regex", regex))),
        OneOf("${1}_x", "renamed", "${1}")
            .Select(name =>
                Of(
                    "replace",
                    ("source_labels", (string[])["__name__"]),
                    ("regex", "(.+)_.*"),
                    ("target_label", "__name__"),
                    ("replacement", name)
                )
            )
    );

    public static string Of(string action, params (string Key, object Value)[] parts) =>
        JsonSerializer.Serialize(
            parts.Prepend(("action", action)).ToDictionary(part => part.Item1, part => part.Item2)
        );

    static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(number => texts[number]);

    static Gen<string> Target() => Gen.OneOf(Label, OneOf("${1}", "n_$1", "${x}_l", "__tmp", "$1$2", "l_${2}"));

    static string Replace(string[] sources, string separator, string regex, string target, string replacement) =>
        Of(
            "replace",
            ("source_labels", sources),
            ("separator", separator),
            ("regex", regex),
            ("target_label", target),
            ("replacement", replacement)
        );
}
