using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using RecordCheck;

var function = new RecordCheckFunction();
await LambdaBootstrapBuilder.Create<RecordCheckRequest, RecordedCheck>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<MessageJson>(MessageJson.Names)).Build().RunAsync();
