using Jobs;
using Jobs.Evaluate;
using Jobs.Preprocess;
using Jobs.Serve;

var folders = ContainerFolders.FromEnvironment();

switch (args)
{
    case ["preprocess"]:
        return Job.Run(folders, PreprocessJob.Run);
    case ["evaluate"]:
        return Job.Run(folders, EvaluateJob.Run);
    case ["serve"]:
        return await InferenceServer.RunAsync(folders);
    default:
        Console.Error.WriteLine($"Unknown arguments '{string.Join(' ', args)}'. Use one of: preprocess, evaluate, serve.");
        return 2;
}
