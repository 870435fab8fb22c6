using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Monitoring;
using EvaluatePayload;

var function = new EvaluatePayloadFunction();
await LambdaBootstrapBuilder.Create<EvaluatePayloadRequest, CheckWindow>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<MessageJson>(MessageJson.Names)).Build().RunAsync();
