using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using StartPipeline;

var function = new StartPipelineFunction();
await LambdaBootstrapBuilder.Create<JsonElement, StartedPipeline>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<MessageJson>(MessageJson.Names)).Build().RunAsync();
