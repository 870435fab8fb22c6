using Contracts;

namespace Tests.Rules.Contracts;

public class ShownTests
{
    [Theory]
    [InlineData("area", "area")]
    [InlineData("\uFEFFarea", "{U+FEFF}area")]
    [InlineData("a\u200Brea\u00A0", "a{U+200B}rea{U+00A0}")]
    [InlineData("a\tb\n", "a{U+0009}b{U+000A}")]
    [InlineData("größe 🚗", "größe 🚗")]
    [InlineData("\u3164", "{U+3164}")]
    public void Shows_what_cannot_be_seen(string text, string shown) => Shown.Text(text).ShouldBe(shown);

    [Fact]
    public void Cuts_between_characters() => Shown.Text(string.Concat(Enumerable.Repeat("🚗", 50)), 3).ShouldBe("🚗🚗...");

    [Fact]
    public void Two_names_that_look_the_same_are_the_same_visibly() => Shown.Visible("\uFEFF a\u200Brea").ShouldBe(" area");

    [Fact]
    public void Numbers_each_invisible_character_once() => Shown.InvisibleIn("\u200Ba\u200B\uFEFF").ShouldBe(["U+200B", "U+FEFF"]);
}
