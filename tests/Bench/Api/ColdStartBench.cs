using Bench.Load;

namespace Bench.Api;

/// <summary>Process start to first response with one AWS call: the API's list of models, and the same handler in Python with boto3.</summary>
public sealed class ColdStartBench : IBench
{
    const int Starts = 45;

    public string Name => "coldstart";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var stack = await context.StackAsync();
        var published = Path.Combine(context.Repository, "functions/Predict/bin/Release/net10.0/linux-x64/publish/Predict");
        if (!File.Exists(published)) throw new BenchException($"There is no {published}; run: dotnet publish functions/Predict -c Release");
        await using var runtime = await RuntimeStub.StartAsync();
        var (ours, peer) = (new ColdStart(published, [], stack), new ColdStart("/usr/bin/python3", [BenchContext.Peer("list_models.py")], stack));
        List<FirstResponse> dotnet = [], python = [];
        for (var i = 0; i < Starts; i++)
        {
            dotnet.Add(await ours.RunAsync(runtime));
            python.Add(await peer.RunAsync(runtime));
        }

        yield return Figure.AtMost($"cold start to first response, one AWS call, median of {Starts}; peer: Python with boto3", Median(dotnet, f => f.Answered), Median(python, f => f.Answered), 0.85);
        yield return Figure.Time("  of it until the process asks for work", Median(dotnet, f => f.Ready), Median(python, f => f.Ready));
        yield return Figure.Time("  of it the first invocation", Median(dotnet, f => f.Answered - f.Ready), Median(python, f => f.Answered - f.Ready));
    }

    static double Median(List<FirstResponse> starts, Func<FirstResponse, double> of) => Percentiles.Median([.. starts.Select(of)]);
}
