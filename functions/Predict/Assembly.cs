using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using Predict;

// One program for all methods of the API: ANNOTATIONS_HANDLER, which the template sets, says which one a function runs.
[assembly: LambdaGlobalProperties(GenerateMain = true, Runtime = "dotnet10")]
[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<ProxyJson>))]
