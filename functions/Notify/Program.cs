using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Notify;

var function = new NotifyFunction();
var serializer = new SourceGeneratorLambdaJsonSerializer<MessageJson>(json => json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
await LambdaBootstrapBuilder.Create<JsonElement, ReportedOutcome>(function.HandleAsync, serializer).Build().RunAsync();
