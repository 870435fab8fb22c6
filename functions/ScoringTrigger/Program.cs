using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.S3Events;
using Amazon.Lambda.Serialization.SystemTextJson;
using ScoringTrigger;

var function = new ScoringTriggerFunction();
await LambdaBootstrapBuilder.Create<S3Event>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<EventJson>()).Build().RunAsync();
