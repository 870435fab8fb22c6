using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Serving;
using ExportConfiguration;

var function = new ExportConfigurationFunction();
var serializer = new SourceGeneratorLambdaJsonSerializer<MessageJson>(json => json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
await LambdaBootstrapBuilder.Create<VerifiedModel, Deployment>(function.HandleAsync, serializer).Build().RunAsync();
