using System.Text;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Standard output of a function: every WriteLine becomes a log line, Write passes through.</summary>
internal sealed class LineWriter(FunctionLog log, TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => output.Write(value);

    public override void Write(string value) => output.Write(value);

    public override void Write(char[] buffer, int index, int count) => output.Write(buffer, index, count);

    public override void WriteLine() => log.Log("");

    public override void WriteLine(string value) => log.Log(value);

    public override void WriteLine(object value) => log.Log(value?.ToString());

    public override void WriteLine(char value) => log.Log(value.ToString());

    public override void WriteLine(char[] buffer, int index, int count) => log.Log(new string(buffer, index, count));

    public override void WriteLine(bool value) => log.Log(value.ToString());

    public override void WriteLine(int value) => log.Log(value.ToString(FormatProvider));

    public override void WriteLine(long value) => log.Log(value.ToString(FormatProvider));

    public override void WriteLine(double value) => log.Log(value.ToString(FormatProvider));

    public override void WriteLine(decimal value) => log.Log(value.ToString(FormatProvider));

    public override void WriteLine(string format, params object[] arg) => log.Log(string.Format(FormatProvider, format, arg));

    public override void WriteLine(ReadOnlySpan<char> buffer) => log.Log(new string(buffer));

    public override Task WriteLineAsync(string value)
    {
        log.Log(value);
        return Task.CompletedTask;
    }

    public override void Flush() => output.Flush();
}
