using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>As the default serializer, with names in camel case.</summary>
[RequiresUnreferencedCode("CamelCaseLambdaJsonSerializer does not support trimming; use SourceGeneratorLambdaJsonSerializer there.")]
public class CamelCaseLambdaJsonSerializer : DefaultLambdaJsonSerializer
{
    public CamelCaseLambdaJsonSerializer() : base(UseCamelCase) { }

    private static void UseCamelCase(JsonSerializerOptions options) =>
        options.PropertyNamingPolicy = new AwsNamingPolicy(JsonNamingPolicy.CamelCase);
}
