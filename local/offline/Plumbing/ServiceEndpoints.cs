using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Offline.Plumbing;

/// <summary>Resolves a configured endpoint to itself and a region to the service's public address there.</summary>
internal sealed class ServiceEndpoints(string prefix) : IEndpointProvider
{
    internal static EndpointParameters Parameters(IClientConfig config) => new()
    {
        ["Region"] = config.RegionEndpoint?.SystemName,
        ["Endpoint"] = config.ServiceURL,
        ["UseFIPS"] = config.UseFIPSEndpoint,
    };

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["Endpoint"] is string { Length: > 0 } url) return new Endpoint(url);
        if (parameters["Region"] is not string { Length: > 0 } region)
            throw new AmazonClientException($"No endpoint for {prefix}: set AWS_REGION, or AWS_ENDPOINT_URL.");

        var host = parameters["UseFIPS"] is true ? Fips(prefix) : prefix;
        var suffix = region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
        return new Endpoint($"https://{host}.{region}.{suffix}");
    }

    // The mark stands behind the first word: api-fips.sagemaker, states-fips.
    private static string Fips(string host)
    {
        var words = host.Split('.', 2);
        return string.Join('.', [words[0] + "-fips", .. words[1..]]);
    }
}
