using System.Text.RegularExpressions;
using Local.Host.ApiGateway;

namespace Local.Host.CloudFormation;

/// <summary>The address that answers, for the address an API would have on AWS.</summary>
public static partial class LocalAddress
{
    public static string Of(string value, string url) => ExecuteApiAddress().Replace(value, m => $"{url}{ExecuteApi.Root}{m.Groups["api"].Value}/");

    [GeneratedRegex(@"\Ahttps://(?<api>[a-z0-9]{10})\.execute-api\.[a-z0-9-]+\.amazonaws\.com(\.cn)?/")]
    private static partial Regex ExecuteApiAddress();
}
