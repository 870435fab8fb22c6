using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Predict;

var function = new PredictFunction();
await LambdaBootstrapBuilder.Create<APIGatewayProxyRequest, APIGatewayProxyResponse>(function.HandleAsync, new SourceGeneratorLambdaJsonSerializer<ProxyJson>()).Build().RunAsync();
