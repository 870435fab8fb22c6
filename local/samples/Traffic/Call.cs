using System.Text.Json.Nodes;

namespace Local.Samples.Traffic;

/// <summary>A car as it is asked for.</summary>
/// <param name="RowId">Under which its price can be told later.</param>
/// <param name="Price">What it will be sold for, which nobody knows yet.</param>
public sealed record AskedCar(string RowId, JsonObject Row, double Price);

/// <summary>One call of the inference API.</summary>
public sealed record Call(string InferenceId, IReadOnlyList<AskedCar> Cars)
{
    public string Body => $$"""{"inferenceId":"{{InferenceId}}","instances":[{{string.Join(',', Cars.Select(car => car.Row.ToJsonString()))}}]}""";
}
