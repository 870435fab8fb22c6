using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using MonitorModels;

var function = new MonitorModelsFunction();
await LambdaBootstrapBuilder.Create<ScheduledEvent, DueModels>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<MessageJson>()).Build().RunAsync();
