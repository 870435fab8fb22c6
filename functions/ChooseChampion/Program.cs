using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using ChooseChampion;
using Contracts.Training;

var function = new ChooseChampionFunction();
var serializer = new SourceGeneratorLambdaJsonSerializer<MessageJson>(json => json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
await LambdaBootstrapBuilder.Create<Challenger, Champion>(function.HandleAsync, serializer).Build().RunAsync();
