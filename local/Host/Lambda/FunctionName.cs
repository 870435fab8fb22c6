using System.Text.RegularExpressions;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>The forms in which callers name a function: name, partial ARN or ARN, with or without a qualifier.</summary>
/// <param name="Alias">Null for $LATEST, which is what no qualifier means.</param>
/// <param name="Arn">As Lambda's errors name it.</param>
/// <param name="IsHere">Whether the ARN, where there is one, is of this account and region.</param>
public sealed partial record FunctionName(string Name, string? Alias, string Arn, bool IsHere)
{
    public static FunctionName Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) throw new AwsException("ValidationException", $"1 validation error detected: Value '{text}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: {Form()}");
        var (name, qualifier) = (match.Groups["name"].Value, Given(match, "qualifier"));
        if (qualifier?.All(char.IsAsciiDigit) == true) throw AwsException.NotEmulated($"versions of functions ({qualifier})");
        var alias = qualifier == "$LATEST" ? null : qualifier;
        var here = Settings.Arn("lambda", $"function:{name}{(alias is null ? "" : $":{alias}")}");
        var isHere = Given(match, "partition") is null or "aws" && Given(match, "region") is null or Settings.Region && Given(match, "account") is null or Settings.Account;
        return new FunctionName(name, alias, isHere ? here : text, isHere);
    }

    static string? Given(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex(@"\A(arn:(?<partition>aws[a-z-]*):lambda:(?<region>[a-z0-9-]+):)?((?<account>\d{12}):)?(function:)?(?<name>[A-Za-z0-9_-]{1,64})(:(?<qualifier>\$LATEST|[A-Za-z0-9_-]{1,128}))?\z")]
    private static partial Regex Form();
}
