using Jobs;
using Jobs.Assemble;
using Jobs.Evaluate;
using Jobs.Monitoring;
using Jobs.Prepare;
using Jobs.Preprocess;
using Jobs.Serve;

var folders = ContainerFolders.FromEnvironment();

switch (args)
{
    case ["preprocess"]:
        return Job.Run(folders, PreprocessJob.Run);
    case ["baseline", "data"]:
        return Job.Run(folders, DataBaselineJob.Run);
    case ["baseline", "quality"]:
        return Job.Run(folders, it => QualityBaselineJob.Run(it, TimeProvider.System));
    case ["monitor", "quality"]:
        return Job.Run(folders, QualityMonitorJob.Run);
    case ["monitor", "data"]:
        return Job.Run(folders, DataMonitorJob.Run);
    case ["evaluate"]:
        return Job.Run(folders, EvaluateJob.Run);
    case ["prepare"]:
        return Job.Run(folders, PrepareJob.Run);
    case ["assemble"]:
        return Job.Run(folders, AssembleJob.Run);
    case ["serve"]:
        return await InferenceServer.RunAsync(folders);
    default:
        Console.Error.WriteLine($"Unknown arguments '{string.Join(' ', args)}'. Use one of: preprocess, evaluate, baseline data, baseline quality, monitor data, monitor quality, prepare, assemble, serve.");
        return 2;
}
