using System.Globalization;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Writes log lines to standard output: time, request id, level and text, with tabs between; or JSON where the function's configuration asks for it.</summary>
internal sealed class FunctionLog : ILambdaLogger
{
    private static readonly Lazy<FunctionLog> Shared = new(() => new FunctionLog(Console.Out));

    private readonly TextWriter output;
    private readonly LogLevel minimum = Minimum(Setting("LEVEL"));
    private readonly bool json = string.Equals(Setting("FORMAT"), "JSON", StringComparison.OrdinalIgnoreCase);

    private FunctionLog(TextWriter output) => this.output = output;

    internal string RequestId { get; set; }

    public void Log(string message) => Write(nameof(LogLevel.Information), null, message, null);

    public void LogLine(string message) => Log(message);

    public void Log(string level, string message) => Write(level, null, message, null);

    public void Log(string level, string message, params object[] args) => Write(level, null, message, args);

    public void Log(string level, Exception exception, string message, params object[] args) => Write(level, exception, message, args);

    // The console itself is redirected, so that Console.WriteLine in a handler is a log line with its request id, as on Lambda.
    internal static FunctionLog Install()
    {
        if (Shared.IsValueCreated) return Shared.Value;
        var log = Shared.Value;
        Console.SetOut(new LineWriter(log, Console.Out));
        LambdaLogger.Plain = log.Log;
        LambdaLogger.Leveled = log.Write;
        return log;
    }

    internal void Write(string level, Exception exception, string message, object[] args)
    {
        if (!Enum.TryParse<LogLevel>(level, ignoreCase: true, out var parsed)) parsed = LogLevel.Trace;
        else if (parsed < minimum) return;

        var line = new LogLine(DateTime.UtcNow, RequestId, parsed, message, args ?? [], exception);
        lock (output) output.WriteLine(json ? line.AsJson() : line.AsText());
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable($"AWS_LAMBDA_HANDLER_LOG_{name}") is { Length: > 0 } value
            ? value
            : Environment.GetEnvironmentVariable($"AWS_LAMBDA_LOG_{name}");

    private static LogLevel Minimum(string setting) => setting?.ToLower(CultureInfo.InvariantCulture) switch
    {
        "fatal" => LogLevel.Critical,
        "warn" => LogLevel.Warning,
        { Length: > 0 } name when Enum.TryParse<LogLevel>(name, ignoreCase: true, out var level) => level,
        _ => LogLevel.Information,
    };
}
