using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Training;
using QueryTrainingMetrics;

var function = new QueryTrainingMetricsFunction();
var serializer = new SourceGeneratorLambdaJsonSerializer<MessageJson>(json => json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
await LambdaBootstrapBuilder.Create<FinishedTraining, TrainingMetrics>(function.HandleAsync, serializer).Build().RunAsync();
