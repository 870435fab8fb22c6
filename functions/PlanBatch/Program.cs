using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Scoring;
using PlanBatch;

var function = new PlanBatchFunction();
await LambdaBootstrapBuilder.Create<ScoringRequest, PlannedBatch>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<MessageJson>(MessageJson.Names)).Build().RunAsync();
