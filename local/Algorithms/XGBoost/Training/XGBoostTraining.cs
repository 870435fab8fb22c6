using Local.Algorithms.Channels;
using Local.Algorithms.Container;
using Local.Algorithms.XGBoost.Hyperparameters;
using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Training;

/// <summary>The training side of SageMaker's built-in XGBoost: configuration and channels in, a model file out.</summary>
internal static class XGBoostTraining
{
    public static void Run(ContainerFolder folder)
    {
        var input = TrainingInput.Read(folder);
        var settings = TrainingSettings.From(HyperparameterCheck.Validate(input.Hyperparameters));
        ChannelCheck.Check(input);
        var format = ContentTypes.Parse(input.Channels["train"].ContentType);
        var model = new ModelFile(folder);
        using var keeping = settings.SaveOnTermination ? model.KeepOnTermination() : null;
        try
        {
            Train(settings, [.. ReadChannels(folder, input, format, settings.Weighted)], model);
        }
        catch (XGBoostException e)
        {
            throw CustomerErrors.Classify(e);
        }
        catch (Exception e) when (LibraryMissing(e) is { } missing)
        {
            throw new AlgorithmErrorException(missing.Message);
        }
    }

    private static void Train(TrainingSettings settings, DataMatrix[] matrices, ModelFile model)
    {
        using var booster = Trainer.Train(settings, matrices, settings.SaveOnTermination ? model.Save : _ => { });
        model.Save(booster);
        foreach (var matrix in matrices)
            matrix.Dispose();
    }

    private static IEnumerable<DataMatrix> ReadChannels(ContainerFolder folder, TrainingInput input, DataFormat format, bool weighted)
    {
        yield return Read(folder, "train", "training", format, weighted);
        if (input.Channels.ContainsKey("validation"))
            yield return Read(folder, "validation", "validation", format, weighted);
    }

    private static DataMatrix Read(ContainerFolder folder, string channel, string shown, DataFormat format, bool weighted)
    {
        var files = DataFiles.Find(folder.Channel(channel));
        if (files.Count == 0)
            throw new ClientErrorException($"No data in {shown} channel path {folder.Channel(channel)}");
        if (format == DataFormat.Libsvm)
            return Report(DataMatrix.Create(channel, LibsvmTable.Read(files)));
        using var table = CsvTable.Read(files, weighted);
        return Report(DataMatrix.Create(channel, table));
    }

    private static DataMatrix Report(DataMatrix matrix)
    {
        Console.WriteLine($"{(matrix.Name == "train" ? "Train" : "Validation")} matrix has {matrix.Labels.Length} rows");
        return matrix;
    }

    private static DllNotFoundException? LibraryMissing(Exception e) =>
        e as DllNotFoundException ?? (e as TypeInitializationException)?.InnerException as DllNotFoundException;
}
