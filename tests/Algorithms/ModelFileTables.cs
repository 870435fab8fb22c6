using Local.Algorithms.Container;
using Local.Algorithms.XGBoost.Training;
using ModelFile;
using ModelFile.Hyperparameters;
using FileOfLinear = ModelFile.Hyperparameters.LinearLearner;
using FileOfTrees = ModelFile.Hyperparameters.XGBoost;
using Linear = Local.Algorithms.LinearLearner.Hyperparameters;
using Trees = Local.Algorithms.XGBoost.Hyperparameters;

namespace Tests.Algorithms;

/// <summary>The model file's tables of hyperparameters beside those of the containers: what the file lets through, the training takes.</summary>
public sealed class ModelFileTables
{
    private static readonly string[] Values =
    [
        "0", "1", "-1", "2", "3", "0.5", "1.0", "1.5", "1000001", "1e3", "auto", "true", "false", "True", "x", "(1,0,0,-1)", "[1,0,0,0]", "(2,0)", "1,0,0,0", "[[1,2]]", "error@0.7", "rmse@1", "rmse,mae",
    ];

    /// <summary>Values to train with; large ones would take their time.</summary>
    private static readonly string[] Edges = ["0", "1", "-1", "0.5", "(1,0,0,-1)"];

    /// <summary>Values that the containers take and that no model which predicts a number from these rows can use.</summary>
    private static readonly string[] RefusedByTheFileAlone =
        ["objective", "eval_metric", "num_class", "_kfold", "_num_cv_round", "_tuning_objective_metric", "csv_weights", "process_type", "max_bin", "interaction_constraints", "use_dask_gpu_training", "sampling_method", "predictor", "updater", "max_depth"];

    public static TheoryData<string> Objectives => [.. Words(FileOfTrees.Table, "objective").Where(word => Accepts("xgboost", ("objective", word)))];

    public static TheoryData<string> Metrics => [.. Words(FileOfTrees.Table, "eval_metric").Where(word => Accepts("xgboost", ("eval_metric", word)))];

    public static TheoryData<string, string> Settings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, accepted) in FileOfTrees.Table.Known.Where(known => known.Key is not ("objective" or "eval_metric" or "num_round")))
                foreach (var value in Edges.Concat(accepted.Words).Where(value => Accepts("xgboost", (name, value)))) data.Add(name, value);
            return data;
        }
    }

    [Fact]
    public void The_file_knows_every_name_that_the_algorithms_take()
    {
        FileOfTrees.Table.Known.Keys.Concat(FileOfTrees.Table.Unusable.Keys).ShouldBe(Trees.HyperparameterTable.All.Keys, ignoreOrder: true);
        FileOfTrees.Table.Aliases.ShouldBe(Trees.HyperparameterTable.Aliases, ignoreOrder: true);
        FileOfLinear.Table.Known.Keys.Concat(FileOfLinear.Table.Unusable.Keys).ShouldBe(Linear.HyperparameterTable.All.Keys, ignoreOrder: true);
    }

    [Fact]
    public void What_the_file_accepts_XGBoost_takes()
    {
        var words = FileOfTrees.Table.Known.Values.SelectMany(accepted => accepted.Words);
        foreach (var given in Drawn([.. Trees.HyperparameterTable.All.Keys], [.. Values, .. words], 1500))
            if (Accepts("xgboost", given)) Should.NotThrow(() => Trees.HyperparameterCheck.Validate(Sent("xgboost", given)), Shown(given));
    }

    [Fact]
    public void What_the_file_accepts_Linear_Learner_takes()
    {
        var words = FileOfLinear.Table.Known.Values.SelectMany(accepted => accepted.Words).Append("balanced");
        foreach (var given in Drawn([.. Linear.HyperparameterTable.All.Keys], [.. Values, .. words], 1500))
            if (Accepts("linear-learner", given)) Should.NotThrow(() => Linear.HyperparameterCheck.Validate(Sent("linear-learner", given)), Shown(given));
    }

    [Fact]
    public void The_file_refuses_no_value_that_an_algorithm_takes_and_a_model_can_use()
    {
        foreach (var (name, accepted) in FileOfTrees.Table.Known.Where(known => !RefusedByTheFileAlone.Contains(known.Key)))
            foreach (var value in Values.Concat(accepted.Words).Where(value => Takes(() => Trees.HyperparameterCheck.Validate(Sent("xgboost", [(name, value)])))))
                Accepts("xgboost", (name, value)).ShouldBeTrue($"{name}: {value}");
        foreach (var (name, accepted) in FileOfLinear.Table.Known)
            foreach (var value in Values.Concat(accepted.Words).Where(value => Takes(() => Linear.HyperparameterCheck.Validate(Sent("linear-learner", [(name, value)])))))
                Accepts("linear-learner", (name, value)).ShouldBeTrue($"{name}: {value}");
    }

    [Theory]
    [MemberData(nameof(Objectives))]
    public void Every_objective_trains(string objective) => Train(("objective", objective));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Every_metric_is_reported(string metric) => Train(("eval_metric", metric));

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_that_the_file_accepts_trains(string name, string value) => Train((name, value));

    private static void Train(params (string, string)[] given)
    {
        using var folder = new TrainingFolder(Sent("xgboost", given), "train", "validation").Data("train/a.csv", Rows(60)).Data("validation/a.csv", Rows(20));

        XGBoostTraining.Run(new ContainerFolder(folder.Root));

        File.Exists(folder.Model).ShouldBeTrue();
    }

    /// <summary>Four features; the target is inside 0..1, where every objective of a regression is defined.</summary>
    private static string Rows(int count) => string.Concat(Enumerable.Range(1, count).Select(n => string.Create(null, $"{0.1 + (n % 7 * 0.1):0.0},{n},{n % 5},{n % 3},{n * n % 11}\n")));

    private static bool Accepts(string algorithm, params (string Name, string Value)[] given) => ModelFileReader.Read(Yaml(algorithm, given), "m").Faults.Count == 0;

    private static string Yaml(string algorithm, (string Name, string Value)[] given) => $$"""
        model: m
        target: y
        features: { numeric: [a, b, c, d] }
        algorithms: { {{algorithm}}: { hyperparameters: { {{string.Join(", ", Written(algorithm, given).Select(pair => $"{pair.Key}: \"{pair.Value}\""))}} } } }
        gate: { threshold: 1 }
        """;

    private static Dictionary<string, string> Written(string algorithm, (string Name, string Value)[] given)
    {
        var written = given.ToDictionary(pair => pair.Name, pair => pair.Value);
        if (algorithm == "xgboost") written.TryAdd("num_round", "2");
        return written;
    }

    private static Dictionary<string, string> Sent(string algorithm, (string Name, string Value)[] given)
    {
        var sent = Written(algorithm, given);
        if (algorithm == "xgboost") sent.TryAdd("objective", "reg:squarederror");
        else sent.TryAdd("predictor_type", "regressor");
        return sent;
    }

    /// <summary>One to three hyperparameters of any value, always the same.</summary>
    private static IEnumerable<(string, string)[]> Drawn(string[] names, string[] values, int count)
    {
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            random.Shuffle(names);
            yield return [.. names.Take(1 + random.Next(3)).Select(name => (name, values[random.Next(values.Length)]))];
        }
    }

    private static IReadOnlyList<string> Words(AlgorithmTable table, string name) => table.Known[name].Words;

    private static bool Takes(Action check)
    {
        try
        {
            check();
            return true;
        }
        catch (ClientErrorException)
        {
            return false;
        }
    }

    private static string Shown((string Name, string Value)[] given) => string.Join(", ", given.Select(pair => $"{pair.Name}: {pair.Value}"));
}
