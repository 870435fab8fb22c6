using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One entry of the log and its two forms.</summary>
internal sealed partial record LogLine(DateTime Time, string RequestId, LogLevel Level, string Template, object[] Arguments, Exception Exception)
{
    private string Timestamp => Time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    internal string AsText()
    {
        var text = string.Join('\n', new[] { Message(), Exception?.ToString() }.Where(part => !string.IsNullOrEmpty(part)));
        return $"{Timestamp}\t{RequestId}\t{Label()}\t{text}";
    }

    internal string AsJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("timestamp", Timestamp);
        writer.WriteString("level", Level.ToString());
        writer.WriteString("requestId", RequestId);
        writer.WriteString("message", Message());
        var names = Placeholder().Matches(Template ?? "").Select(match => match.Groups[1].Value).ToArray();
        for (var i = 0; i < Math.Min(names.Length, Arguments.Length); i++) writer.WriteString(names[i], Convert.ToString(Arguments[i], CultureInfo.InvariantCulture));
        if (Exception is not null)
        {
            writer.WriteString("errorType", Exception.GetType().FullName);
            writer.WriteString("errorMessage", Exception.Message);
            writer.WriteString("stackTrace", Exception.StackTrace);
        }
        writer.WriteEndObject();
    }

    // Named placeholders take the arguments in order; placeholders that are numbers choose by position.
    private string Message()
    {
        if (Arguments.Length == 0 || string.IsNullOrEmpty(Template)) return Template ?? "";
        var next = 0;
        return Placeholder().Replace(Template, match =>
        {
            var position = int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var number) ? number : next++;
            return position < Arguments.Length ? Format(Arguments[position], match.Groups[2].Value) : match.Value;
        });
    }

    private static string Format(object value, string format) =>
        value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "null";

    private string Label() => Level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };

    [GeneratedRegex(@"\{@?(\w+)(?::([^}]+))?\}")]
    private static partial Regex Placeholder();
}
