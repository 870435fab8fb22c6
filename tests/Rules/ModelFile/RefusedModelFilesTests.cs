using System.Reflection;
using Contracts;
using ModelFile;

namespace Tests.Rules.ModelFile;

public class RefusedModelFilesTests
{
    [Theory]
    [InlineData("gate: { threshold: 2.6 }", "gate: { treshold: 2.6 }", 8, 9, "gate.treshold", "gate.threshold is missing|unknown key|did you mean threshold?")]
    [InlineData("target: rings", "tagret: rings", 2, 1, "tagret", "unknown key|did you mean target?")]
    [InlineData("target: rings", "threshold: 3", 2, 1, "threshold", "did you mean gate.threshold?")]
    [InlineData("target: rings", "target: length", 4, 13, "features.numeric", "length is the target already")]
    [InlineData("target: rings", "target: sex", 5, 17, "features.categorical", "sex is the target already")]
    [InlineData("target: rings", "target:", 2, 8, "target", "not nothing")]
    [InlineData("target: rings", "target: [rings]", 2, 9, "target", "not a list")]
    [InlineData("[length, diameter]", "[length, length]", 4, 21, "features.numeric", "length is a numeric feature already")]
    [InlineData("[length, diameter]", "[length, sex]", 5, 17, "features.categorical", "sex is a numeric feature already")]
    [InlineData("[length, diameter]", "[length, time]", 4, 21, "features.numeric", "time is a column of the checks' own")]
    [InlineData("[length, diameter]", "[row_id]", 4, 13, "features.numeric", "row_id is a column of the checks' own")]
    [InlineData("[length, diameter]", "[prediction, length]", 4, 13, "features.numeric", "prediction is a column that results have; give yours another name")]
    [InlineData("[sex]", "[prediction_xgboost]", 5, 17, "features.categorical", "prediction_xgboost is a column that results have")]
    [InlineData("target: rings", "target: prediction", 2, 9, "target", "prediction is a column that results have")]
    [InlineData("target: rings", "target: time", 2, 9, "target", "time is a column of the checks' own")]
    [InlineData("[length, diameter]", "[length, \"\"]", 4, 21, "features.numeric", "a column name on one line")]
    [InlineData("[length, diameter]", "length", 4, 12, "features.numeric", "a list such as")]
    [InlineData("[length, diameter]", "[length, [a]]", 4, 21, "features.numeric", "a column name on one line")]
    [InlineData("[length, diameter]", "[length, \" a\"]", 4, 21, "features.numeric", "a column name on one line")]
    [InlineData("model: abalone", "model: other", 1, 8, "model", "named for the model abalone")]
    [InlineData("threshold: 2.6", "threshold: 0", 8, 20, "gate.threshold", "a number above 0 belongs here, not 0")]
    [InlineData("threshold: 2.6", "threshold: .inf", 8, 20, "gate.threshold", "not .inf")]
    [InlineData("threshold: 2.6", "threshold: Infinity", 8, 20, "gate.threshold", "not Infinity")]
    [InlineData("threshold: 2.6", "threshold: \"2.6\"", 8, 20, "gate.threshold", "not the text \"2.6\"")]
    [InlineData("threshold: 2.6", "threshold: 2,6", 8, 22, "gate.6", "")]
    [InlineData("threshold: 2.6", "threshold: 2.6, margin: -1", 8, 33, "gate.margin", "a number of 0 or more")]
    [InlineData("threshold: 2.6", "threshold: 2.6, unjudged: maybe", 8, 35, "gate.unjudged", "refuse or accept belongs here, not maybe")]
    [InlineData("threshold: 2.6", "threshold: 2.6, metric: mae", 8, 33, "gate.metric", "rmse")]
    [InlineData("xgboost:", "xgbost:", 7, 3, "algorithms.xgbost", "did you mean xgboost?")]
    [InlineData("xgboost: { hyperparameters: { num_round: 50 } }", "linear-learner: { hyperparameters: { predictor_type: binary_classifier } }", 7, 56, "algorithms.linear-learner.hyperparameters.predictor_type", "only regression is supported: the target is a number. regressor belongs here")]
    [InlineData("  xgboost: { hyperparameters: { num_round: 50 } }", "", 6, 12, "algorithms", "xgboost, linear-learner or both belong here")]
    [InlineData("num_round: 50", "max_depth: 5", 7, 31, "algorithms.xgboost.hyperparameters", "num_round is missing")]
    [InlineData("num_round: 50", "num_round: [50]", 7, 44, "algorithms.xgboost.hyperparameters.num_round", "not a list")]
    [InlineData("{ hyperparameters:", "{ instance: big, hyperparameters:", 7, 24, "algorithms.xgboost.instance", "an instance type such as ml.m5.large")]
    public void Names_line_column_key_and_what_belongs_there(string line, string replacement, int atLine, int atColumn, string key, string said)
    {
        var faults = ModelFileReader.Read(ModelFiles.With(line, replacement), "abalone").Faults;

        faults.ShouldContain(fault => fault.Line == atLine && fault.Column == atColumn && fault.Key == key, string.Join('\n', faults));
        var all = string.Join('\n', faults);
        foreach (var part in said.Split('|')) all.Replace(": is missing", " is missing", StringComparison.Ordinal).Replace("gate: threshold", "gate.threshold", StringComparison.Ordinal).ShouldContain(part);
    }

    [Theory]
    [InlineData("ignore: [sex]", 9, 10, "ignore", "sex is a categorical feature already")]
    [InlineData("ignore: [rings]", 9, 10, "ignore", "rings is the target already")]
    [InlineData("split: { train: 0.8 }", 9, 8, "split", "must add up to 1, not 1.1")]
    [InlineData("split: { train: 0.7, validation: 0.3, test: 0 }", 9, 45, "split.test", "a share above 0 and below 1")]
    [InlineData("data: { max_rejected: 5 }", 9, 23, "data.max_rejected", "a share from 0 to 1")]
    [InlineData("ignore: [\"\", \"\"]", 9, 14, "ignore", "\"\" is ignored already")]
    [InlineData("data: { missing: NA }", 9, 18, "data.missing", "a list such as [\"\", NA, \"?\"] belongs here, not NA")]
    [InlineData("data: { missing: [NA, null] }", 9, 23, "data.missing", "a text on one line, in quotes where YAML gives it another meaning, belongs here, not nothing")]
    [InlineData("data: { missing: [\"a\\nb\"] }", 9, 19, "data.missing", "a text on one line")]
    [InlineData("data: { rules: [length] }", 9, 16, "data.rules", "a section with keys of its own belongs here, not a list")]
    [InlineData("data: { rules: { lenght: { min: 0 } } }", 9, 18, "data.rules.lenght", "lenght is neither a feature nor the target; rules are about columns that are learned from; did you mean length?")]
    [InlineData("ignore: [owner]\ndata: { rules: { owner: { required: true } } }", 10, 18, "data.rules.owner", "owner is neither a feature nor the target")]
    [InlineData("data: { rules: { length: { mim: 0 } } }", 9, 28, "data.rules.length.mim", "did you mean min? Known here: min, max, in, matches, unique, required")]
    [InlineData("data: { rules: { length: {} } }", 9, 18, "data.rules.length", "a rule belongs here, such as { min: 0 }")]
    [InlineData("data: { rules: { sex: } }", 9, 18, "data.rules.sex", "a rule belongs here, such as { required: true }")]
    [InlineData("data: { rules: { sex: unique } }", 9, 23, "data.rules.sex", "a section with keys of its own belongs here, not unique")]
    [InlineData("data: { rules: { sex: { min: 0 } } }", 9, 25, "data.rules.sex.min", "this column is categorical; use in or matches")]
    [InlineData("data: { rules: { rings: { min: low } } }", 9, 32, "data.rules.rings.min", "a number belongs here, not low")]
    [InlineData("data: { rules: { rings: { min: 3, max: 2 } } }", 9, 40, "data.rules.rings.max", "must not be below min, which is 3")]
    [InlineData("data: { rules: { sex: { in: M } } }", 9, 29, "data.rules.sex.in", "a list such as [Petrol, Diesel]")]
    [InlineData("data: { rules: { sex: { in: [] } } }", 9, 29, "data.rules.sex.in", "an empty one would set every row aside")]
    [InlineData("data: { rules: { rings: { in: [1, two] } } }", 9, 35, "data.rules.rings.in", "the column is numeric, and two is no number")]
    [InlineData("data: { rules: { sex: { unique: yes } } }", 9, 33, "data.rules.sex.unique", "true or false belongs here, not yes")]
    [InlineData("data: { rules: { sex: { matches: \"[MF\" } } }", 9, 34, "data.rules.sex.matches", "this regular expression cannot be used: Invalid pattern '[MF' at offset 3. Unterminated [] set")]
    [InlineData("data: { rules: { sex: { matches: \"(?=M)M\" } } }", 9, 34, "data.rules.sex.matches", "look-around, back-references, conditions, atomic groups and very large repetitions cannot be matched in linear time")]
    [InlineData("data: { rules: { sex: { matches: \"(M)\\\\1\" } } }", 9, 34, "data.rules.sex.matches", "cannot be matched in linear time")]
    [InlineData("data: { rules: { sex: { matches: \"((a{99}){99}){99}\" } } }", 9, 34, "data.rules.sex.matches", "cannot be matched in linear time")]
    [InlineData("split: { by: rings }", 9, 14, "split.by", "rings is the target; a feature or an ignored column belongs here")]
    [InlineData("split: { by: listed_on }", 9, 14, "split.by", "listed_on is no column of this model; write a feature, or put it into ignore too")]
    [InlineData("split: { group: lenght }", 9, 17, "split.group", "did you mean length?")]
    [InlineData("split: { group: }", 9, 17, "split.group", "a column of the file belongs here, not nothing")]
    [InlineData("split: { by: length, group: sex }", 9, 22, "split.group", "keep one of the two keys")]
    [InlineData("serving: { clip: always }", 9, 18, "serving.clip", "none or training belongs here, not always")]
    [InlineData("data: 5", 9, 7, "data", "a section with keys of its own")]
    [InlineData("approval: manual", 9, 11, "approval", "Not yet: registry and manual approval")]
    [InlineData("approval: me", 9, 11, "approval", "automatic or manual")]
    [InlineData("serving: { capture_percent: 101 }", 9, 29, "serving.capture_percent", "from 0 to 100")]
    [InlineData("serving: { strategy: best }", 9, 22, "serving.strategy", "one of max, min, mean, median, weighted, first")]
    [InlineData("serving: { strategy: \"arn:aws:lambda:eu-west-1:1111:function:blend\" }", 9, 22, "serving.strategy", "the ARN of a Lambda function, arn:aws:lambda:{region}:{account}:function:{name}")]
    [InlineData("serving: { strategy: \"arn:aws:states:eu-west-1:111122223333:stateMachine:blend\" }", 9, 22, "serving.strategy", "the ARN of a Lambda function")]
    [InlineData("serving: { autoscale: { min: 0 } }", 9, 30, "serving.autoscale.min", "of 1 or more")]
    [InlineData("serving: { autoscale: { min: 3, max: 2 } }", 9, 38, "serving.autoscale.max", "must not be below min, which is 3")]
    [InlineData("monitor: { every: 1 hour }", 9, 19, "monitor.every", "15m, 1h or 30d")]
    [InlineData("monitor: { every: 0h }", 9, 19, "monitor.every", "15m, 1h or 30d")]
    [InlineData("monitor: { critical: [width] }", 9, 23, "monitor.critical", "width is not a feature")]
    [InlineData("monitor: { group: width }", 9, 19, "monitor.group", "a feature; other columns are not asked with")]
    [InlineData("monitor: { comparison: fancy }", 9, 24, "monitor.comparison", "simple or robust")]
    [InlineData("monitor: { threshold: 1.5 }", 9, 23, "monitor.threshold", "above 0 and up to 1")]
    [InlineData("retrain: { on_drift: always }", 9, 22, "retrain.on_drift", "suggest or automatic")]
    [InlineData("retrain: { max_age: 99999999d }", 9, 21, "retrain.max_age", "15m, 1h or 30d")]
    [InlineData("retrain: { new_rows: 1.5 }", 9, 22, "retrain.new_rows", "a whole number")]
    [InlineData("model: abalone", 9, 1, "model", "stands twice")]
    [InlineData("split: { train: 0.7, train: 0.7 }", 9, 22, "train", "stands twice")]
    [InlineData("[a]: b", 9, 1, "", "a key must be a plain word")]
    public void Names_what_is_wrong_with_an_added_line(string added, int atLine, int atColumn, string key, string said)
    {
        var faults = ModelFileReader.Read(ModelFiles.And(added), "abalone").Faults;

        faults.ShouldContain(fault => fault.Line == atLine && fault.Column == atColumn && fault.Key == key, string.Join('\n', faults));
        string.Join('\n', faults).ShouldContain(said);
    }

    [Theory]
    [InlineData("model: a\n  target: b", 2, 9)]
    [InlineData("model: \"abalone", 1, 8)]
    [InlineData("features: [a, b\ntarget: x", 2, 1)]
    [InlineData("model:\n\ttarget: x", 2, 1)]
    [InlineData("gate: { threshold: 3\ntarget: x", 2, 1)]
    public void Broken_YAML_has_line_and_column(string yaml, int line, int column)
    {
        var fault = ModelFileReader.Read(yaml, "abalone").Faults.ShouldHaveSingleItem();

        (fault.Line, fault.Column, fault.Expected.StartsWith("this is not YAML", StringComparison.Ordinal)).ShouldBe((line, column, true), fault.ToString());
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("# only a comment", "the file is empty")]
    [InlineData("model: abalone\n---\nmodel: b", "not several")]
    [InlineData("- model", "not a list")]
    [InlineData("abalone", "not abalone")]
    public void Refuses_what_is_no_mapping(string yaml, string said) =>
        string.Join('\n', ModelFileReader.Read(yaml, "abalone").Faults).ShouldContain(said);

    [Fact]
    public void Lists_every_missing_key_at_once() =>
        ModelFileReader.Read("ignore: []", "abalone").Faults.Select(fault => fault.Key).ShouldBe(["target", "features", "model", "algorithms", "gate"], ignoreOrder: true);

    [Fact]
    public void An_ignored_column_is_not_asked_with_and_makes_no_groups() =>
        ModelFileReader.Read(ModelFiles.And("ignore: [owner]\nmonitor: { group: owner }"), "abalone").Faults.ShouldHaveSingleItem().ToString().ShouldContain("monitor.group: a feature; other columns are not asked with");

    [Fact]
    public void Tells_each_fault_once()
    {
        var faults = ModelFileReader.Read(ModelFiles.And("ignore: 5"), "abalone").Faults;

        faults.ShouldHaveSingleItem().ToString().ShouldBe("line 9, column 9: ignore: a list such as [year, mileage] belongs here, not 5");
    }

    [Fact]
    public void Refuses_a_model_name_that_AWS_would_refuse() =>
        ModelFileReader.Read(ModelFiles.With("model: abalone", "model: Abalone"), "Abalone").Faults.ShouldHaveSingleItem().Expected.ShouldContain("at most 28 characters");

    [Theory]
    [InlineData("models")]
    [InlineData("monitoring")]
    [InlineData("notified")]
    public void A_model_is_not_called_as_a_folder_that_all_models_share(string model) =>
        ModelFileReader.Read(ModelFiles.With("model: abalone", $"model: {model}"), model).Faults.ShouldHaveSingleItem().ToString()
            .ShouldStartWith($"line 1, column 8: model: {model} is a folder of the artifacts bucket");

    /// <summary>Every key of the artifacts bucket lies in its model's folder or in one whose name no model may have.</summary>
    [Fact]
    public void No_model_has_the_name_of_a_folder_beside_the_models()
    {
        var inTheDataBucket = new[] { nameof(Keys.Scored), nameof(Keys.GroundTruth) };
        var methods = typeof(Keys).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(string) && !inTheDataBucket.Contains(method.Name)).ToList();

        methods.Count.ShouldBeGreaterThan(15);
        foreach (var method in methods)
        {
            object[] given = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(string) ? (object)"m" : DateTimeOffset.UnixEpoch)];
            var folder = ((string)method.Invoke(null, given)!).Split('/')[0];
            (folder == "m" || Keys.Folders.Contains(folder)).ShouldBeTrue($"{method.Name} makes the folder {folder}");
        }
    }
}
