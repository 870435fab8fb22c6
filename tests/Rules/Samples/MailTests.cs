using Local.Samples.Play;

namespace Tests.Rules.Samples;

public class MailTests
{
    private const string Eml = "Subject: [m] drift: a\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nWhat happened\r\n\r\na: moved by 5 =\r\n=C2=A3.\r\nAnd b.\r\n\r\nWhat to do\r\n\r\nNothing.\r\n";

    [Fact]
    public void Is_read_as_a_person_sees_it()
    {
        var mail = Mail.Read(Eml);

        mail.Subject.ShouldBe("[m] drift: a");
        mail.Under("What happened").ShouldBe(["a: moved by 5 £.", "And b."]);
        mail.Under("What to do").ShouldBe(["Nothing."]);
    }

    [Fact]
    public void Names_its_subject_when_a_heading_is_missing() =>
        Should.Throw<PlayException>(() => Mail.Read(Eml).Under("Numbers")).Message.ShouldBe("The mail [m] drift: a has no heading Numbers.");
}
