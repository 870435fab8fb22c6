using System.Text;
using Links;

namespace Tests.Rules.Links;

public class LinkTokenTests
{
    private static readonly Link Report = new(LinkPurposes.Report, "used-car-price", "20261121100000-aaaaa", DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
    private static readonly byte[] Mac = [.. Enumerable.Range(0, LinkToken.MacBytes).Select(number => (byte)number)];

    [Fact]
    public void A_token_is_read_as_it_was_written()
    {
        var token = LinkToken.Write(LinkToken.Payload(Report), Mac);

        token.ShouldMatch(@"^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$");
        var read = LinkToken.Read(token)!;
        (read.Link, Encoding.ASCII.GetString(read.Payload)).ShouldBe((Report, "link1/report/used-car-price/20261121100000-aaaaa/1800000000"));
        read.Mac.ShouldBe(Mac);
    }

    [Theory]
    [InlineData("link1/other/m/20261121100000-aaaaa/1800000000")]
    [InlineData("link2/report/m/20261121100000-aaaaa/1800000000")]
    [InlineData("link1/report/m/../1800000000")]
    [InlineData("link1/report/m/x/y/1800000000")]
    [InlineData("link1/report/m/x/-1")]
    [InlineData("link1/report/m/x/1800000000\n")]
    [InlineData("")]
    public void What_is_no_link_is_none_whoever_signed_it(string payload) => LinkToken.Read(LinkToken.Write(Encoding.ASCII.GetBytes(payload), Mac)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("%%.%%")]
    public void What_has_not_the_form_is_no_token(string token) => LinkToken.Read(token).ShouldBeNull();

    [Fact]
    public void A_mac_of_another_length_and_an_endless_token_are_none()
    {
        LinkToken.Read(LinkToken.Write(LinkToken.Payload(Report), Mac[1..])).ShouldBeNull();
        LinkToken.Read(new string('a', 100_000) + "." + new string('a', 43)).ShouldBeNull();
    }
}
