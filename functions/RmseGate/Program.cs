using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Training;
using RmseGate;

var function = new RmseGateFunction();
var serializer = new SourceGeneratorLambdaJsonSerializer<MessageJson>(json => json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
await LambdaBootstrapBuilder.Create<Candidate, GateVerdict>(function.HandleAsync, serializer).Build().RunAsync();
