using Amazon.Lambda.APIGatewayEvents;
using Contracts.Serving;
using Predict.Requests;

namespace Tests.Rules.Predict;

/// <summary>A small model, and requests for it.</summary>
internal static class Cars
{
    public static ModelFeatures Features { get; } = new("price",
    [
        new ModelFeature { Name = "year", Type = "numeric", Imputation = 2016, Missing = true },
        new ModelFeature { Name = "mileage", Type = "numeric", Imputation = 30000.5 },
        new ModelFeature { Name = "make", Type = "categorical", Categories = ["Alder", "Fjord Ω", "a/b"], Missing = true },
        new ModelFeature { Name = "fuel_type", Type = "categorical", Categories = ["Diesel", "Petrol"] },
    ]);

    public const string Row = """{"year":2019,"mileage":1.2e4,"make":"Alder","fuel_type":"Petrol"}""";

    public static APIGatewayProxyRequest Request(string? body, string? type = "application/json") =>
        new() { Body = body, Headers = type is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["content-type"] = type } };

    public static ReadRequest Read(string? body, string? type = "application/json") => RequestReader.Read(Request(body, type), [Features], "max");
}
