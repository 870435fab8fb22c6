using Local.Algorithms.Channels;
using Local.Algorithms.Container;
using Local.Algorithms.LinearLearner.Hyperparameters;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>The training side of SageMaker's built-in Linear Learner for regression: configuration and channels in, a model file out.</summary>
internal static class LinearLearnerTraining
{
    private static readonly string[] Channels = ["train", "validation", "test"];

    public static void Run(ContainerFolder folder)
    {
        var input = TrainingInput.Read(folder);
        var settings = new LinearSettings(HyperparameterCheck.Validate(input.Hyperparameters));
        ChannelCheck.Check(input);
        var tables = Channels.Where(input.Channels.ContainsKey).ToDictionary(channel => channel, channel => ChannelRows.Read(folder, channel));
        CheckWidth(settings, tables);
        var log = new TrainingLog(Console.Out, TimeProvider.System, settings.Loss.Name);
        var trainer = new Trainer(settings, tables["train"], tables.GetValueOrDefault("validation"), log);
        var model = trainer.Train();
        foreach (var (channel, table) in tables)
            log.Final(channel, Quality.Of(model, table, settings.Loss, trainer.LabelScale));
        model.Save(folder.Model);
        foreach (var table in tables.Values)
            table.Dispose();
    }

    private static void CheckWidth(LinearSettings settings, Dictionary<string, Table> tables)
    {
        var expected = settings.Features ?? tables["train"].Columns;
        foreach (var (channel, table) in tables)
            if (table.Columns != expected)
                throw new ClientErrorException(
                    $"The {channel} channel has {table.Columns} features after the label, {(settings.Features == null ? "the train channel" : "feature_dim")} says {expected}.");
    }
}
