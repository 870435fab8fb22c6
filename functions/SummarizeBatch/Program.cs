using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Scoring;
using SummarizeBatch;

var function = new SummarizeBatchFunction();
await LambdaBootstrapBuilder.Create<ScoredBatch, BatchSummary>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<MessageJson>(MessageJson.Names)).Build().RunAsync();
