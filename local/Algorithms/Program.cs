using Local.Algorithms.Container;
using Local.Algorithms.LinearLearner.Serving;
using Local.Algorithms.LinearLearner.Training;
using Local.Algorithms.XGBoost.Serving;
using Local.Algorithms.XGBoost.Training;

return args switch
{
    ["xgboost", "train"] => TrainingRun.Execute(ContainerFolder.FromEnvironment(), XGBoostTraining.Run),
    ["xgboost", "serve"] => await XGBoostServer.RunAsync(ContainerFolder.FromEnvironment()),
    ["linear-learner", "train"] => TrainingRun.Execute(ContainerFolder.FromEnvironment(), LinearLearnerTraining.Run),
    ["linear-learner", "serve"] => await LinearServer.RunAsync(ContainerFolder.FromEnvironment()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Algorithms xgboost|linear-learner train|serve   (folder: SAGEMAKER_BASE_DIR, else /opt/ml; port: SAGEMAKER_BIND_TO_PORT, else 8080)");
    return 2;
}
