using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Offline.Plumbing;

internal static class ServiceDefaults
{
    // The time limits of the published defaults apply to the modes that nobody here chooses; Standard has none.
    internal static IDefaultConfigurationProvider Configuration { get; } = new DefaultConfigurationProvider(
        [new DefaultConfiguration { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard }]);

    internal static string UserAgent(string service) => InternalSDKUtils.BuildUserAgentString(service, "4.0.100");
}
