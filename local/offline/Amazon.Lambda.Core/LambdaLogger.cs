namespace Amazon.Lambda.Core;

/// <summary>Writes to the log of the function where no context is at hand.</summary>
public static class LambdaLogger
{
    // The runtime loop puts its own writer here, so that these lines carry the request id too.
    internal static Action<string> Plain { get; set; } = Console.WriteLine;

    internal static Action<string, Exception, string, object[]> Leveled { get; set; } = ToConsole;

    public static void Log(string message) => Plain(message);

    public static void Log(string level, string message, params object[] args) => Leveled(level, null, message, args);

    public static void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);

    public static void Log(string level, Exception exception, string message, params object[] args) => Leveled(level, exception, message, args);

    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);

    private static void ToConsole(string level, Exception exception, string message, object[] args)
    {
        var arguments = args is { Length: > 0 } ? " Arguments: " + string.Join(' ', args.Select(arg => $"\"{arg}\"")) : "";
        Console.WriteLine($"{level}: {message}{arguments}");
        if (exception is not null) Console.WriteLine(exception);
    }
}
