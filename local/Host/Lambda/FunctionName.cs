using System.Text.RegularExpressions;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>The forms in which callers name a function: name, partial ARN or ARN, with or without the qualifier $LATEST.</summary>
public static partial class FunctionName
{
    public static string Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) throw new AwsException("ValidationException", $"1 validation error detected: Value '{text}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: {Form()}");
        if (match.Groups["qualifier"] is { Success: true, Value: not "$LATEST" } qualifier) throw AwsException.NotEmulated($"versions and aliases of functions ({qualifier.Value})");
        return match.Groups["name"].Value;
    }

    [GeneratedRegex(@"\A(arn:aws:lambda:[a-z0-9-]+:)?(\d{12}:)?(function:)?(?<name>[A-Za-z0-9_-]{1,64})(:(?<qualifier>[$A-Za-z0-9_-]+))?\z")]
    private static partial Regex Form();
}
