using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Monitoring;
using EvaluateDrift;

var function = new EvaluateDriftFunction();
await LambdaBootstrapBuilder.Create<EvaluateDriftRequest, CheckVerdict>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<MessageJson>(MessageJson.Names)).Build().RunAsync();
