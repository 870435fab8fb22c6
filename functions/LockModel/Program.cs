using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using LockModel;

var function = new LockModelFunction();
var serializer = new SourceGeneratorLambdaJsonSerializer<MessageJson>(json => json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
await LambdaBootstrapBuilder.Create<LockRequest, LockAnswer>(function.HandleAsync, serializer).Build().RunAsync();
