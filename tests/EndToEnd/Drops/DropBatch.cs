using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd.Drops;

/// <summary>A file to drop, and what must be said of it.</summary>
/// <param name="Place">Below training/: the model's folder and the file's name.</param>
/// <param name="Said">What the mail has to contain, blanks counted as one.</param>
public sealed record Drop(string Place, byte[] Content, params string[] Said)
{
    public string Model => Place.Split('/')[0];

    public string Name => Place.Split('/')[^1];
}

/// <summary>A drop whose execution has ended.</summary>
public sealed record DroppedFile(Drop Drop, DescribeExecutionResponse Execution)
{
    public string Run => Execution.Name[^20..];
}

/// <summary>Drops files, a few at a time, into the shared stack.</summary>
static class DropBatch
{
    const int AtOnce = 3;

    public static async Task<IReadOnlyDictionary<string, DroppedFile>> RunAsync(Stack stack, IReadOnlyDictionary<string, Drop> drops)
    {
        using var places = new SemaphoreSlim(AtOnce);
        var ended = await Task.WhenAll(drops.Select(async drop =>
        {
            await places.WaitAsync();
            try
            {
                return (drop.Key, Value: new DroppedFile(drop.Value, await stack.DropFileAsync(drop.Value.Place, drop.Value.Content)));
            }
            finally
            {
                places.Release();
            }
        }));
        return ended.ToDictionary(one => one.Key, one => one.Value);
    }
}

/// <summary>How a test reads a mail.</summary>
static class Mails
{
    static readonly string[] Headings = ["What happened", "Since when", "What to do", "Numbers", "Places"];

    /// <summary>The one mail about a drop, in one line with single blanks, so that aligned numbers read as words.</summary>
    public static string TheOneAbout(Stack stack, DroppedFile dropped)
    {
        var mail = stack.MailsAbout(dropped.Execution.Name).ShouldHaveSingleItem();
        if (Environment.GetEnvironmentVariable("SHOW_MAILS") is { Length: > 0 } folder) File.WriteAllText(Path.Combine(folder, dropped.Execution.Name + ".eml"), mail);
        mail.Split('\n').Where(Headings.Contains).ShouldBe(Headings);
        return string.Join(' ', mail.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
