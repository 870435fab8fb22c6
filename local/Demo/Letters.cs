using Local.Samples.Play;
using Spectre.Console;

namespace Local.Demo;

/// <summary>Mails, whole or by the parts that matter.</summary>
public static class Letters
{
    public static void Whole(Mail mail)
    {
        AnsiConsole.MarkupLineInterpolated($"\n[bold]The mail[/]  {mail.Subject}");
        foreach (var line in mail.Body.Split("\n--\n")[0].Trim().Split('\n')) Line(line);
        AnsiConsole.WriteLine();
    }

    /// <summary>What happened, and what to do.</summary>
    public static void Parts(Mail mail, params string[] headings)
    {
        AnsiConsole.MarkupLineInterpolated($"  [bold]The mail[/]  {mail.Subject}");
        foreach (var heading in headings)
        {
            AnsiConsole.MarkupLineInterpolated($"  [grey]│ {heading}[/]");
            foreach (var line in mail.Under(heading)) Line("  " + line);
        }
    }

    static void Line(string line) => AnsiConsole.MarkupLineInterpolated($"  [grey]│[/] {line.TrimEnd()}");
}
