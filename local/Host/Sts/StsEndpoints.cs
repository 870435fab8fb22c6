using System.Xml.Linq;
using Local.Host.Wire;

namespace Local.Host.Sts;

/// <summary>STS, which here only tells who one is.</summary>
public sealed class StsEndpoints : IQueryService
{
    public string Scope => "sts";

    public XNamespace Namespace => "https://sts.amazonaws.com/doc/2011-06-15/";

    public Task<XElement?> CallAsync(string action, IReadOnlyDictionary<string, string> form, Caller caller, CancellationToken cancellation)
    {
        if (action != "GetCallerIdentity") throw AwsException.NotEmulated("STS " + action);
        return Task.FromResult<XElement?>(new XElement("GetCallerIdentityResult",
            new XElement("Arn", $"arn:aws:iam::{Settings.Account}:user/local"),
            new XElement("UserId", "AIDALOCAL"),
            new XElement("Account", Settings.Account)));
    }
}
