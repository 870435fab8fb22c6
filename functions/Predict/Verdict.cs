using Contracts.Serving;

namespace Predict;

/// <summary>Turns the endpoints' answers into the app's answer, or into the problem.</summary>
public static class Verdict
{
    private const int SecondsToWait = 5;

    public static (Answer? Answer, Problem? Problem) Of(InService inService, string inferenceId, IReadOnlyList<EndpointAnswer> answers)
    {
        if (answers.FirstOrDefault(answer => answer.Faults is not null) is { } refused)
            return (null, Problem.BadRequest("The model cannot take these instances.", [.. refused.Faults!]));
        float[][] values = [.. answers.Select(answer => answer.Values).OfType<float[]>()];
        if (values.Length == 0)
            return (null, new Problem(503, "Service Unavailable", $"No endpoint of {inService.Model} answered. Try again in {SecondsToWait} seconds.") { RetryAfter = SecondsToWait });
        if (Combine.By(inService.Strategy, values) is not { } combined)
            return (null, new Problem(501, "Not Implemented", $"The strategy {inService.Strategy} is not built yet. Choose max, min, mean or median in the model's YAML."));

        var predictions = combined.Select((value, row) => new Prediction($"{inferenceId}-{row}", value));
        return (new Answer([.. predictions], inferenceId, inService.Strategy, Degraded: values.Length < answers.Count), null);
    }
}
