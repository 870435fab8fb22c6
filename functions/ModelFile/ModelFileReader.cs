using Contracts;
using Contracts.Configuration;

namespace ModelFile;

/// <summary>Reads models/{model}.yaml: either everything in it is understood, or every fault is named with its place.</summary>
public static class ModelFileReader
{
    public static ModelFileResult Read(string yaml, string expectedModel)
    {
        var findings = new Findings();
        if (YamlText.Parse(yaml, findings.Faults) is not { } root) return new ModelFileResult(null, [], findings.Faults);
        var file = new Section("", root.Start, root, findings);
        var configuration = Configuration(file, expectedModel);
        return findings.Faults.Count > 0
            ? new ModelFileResult(null, [], [.. InOrder(findings.Faults)])
            : new ModelFileResult(configuration, [.. InOrder(findings.Warnings).Select(warning => $"{Keys.ModelFile(expectedModel)}, {warning}")], []);
    }

    private static IEnumerable<ModelFileFault> InOrder(IEnumerable<ModelFileFault> faults) => faults.Distinct().OrderBy(fault => fault.Line).ThenBy(fault => fault.Column);

    private static ModelConfiguration Configuration(Section file, string expectedModel)
    {
        var target = file.Text("target", "the name of the column to predict");
        var ignored = file.Columns("ignore", unnamed: true);
        var columns = Columns.Read(file, target, ignored);
        return new ModelConfiguration
        {
            Model = Model(file, expectedModel),
            Target = target,
            Ignore = ignored,
            Features = columns,
            Data = RowRules.Read(file.Sub("data"), columns, target),
            Split = Splitting.Read(file, columns, target, ignored),
            Algorithms = Settings.Algorithms(file),
            Gate = Settings.Gate(file),
            Approval = ReadApproval(file),
            Serving = Settings.Serving(file.Sub("serving")),
            Monitor = Watching.Monitor(file.Sub("monitor"), columns),
            Retrain = Watching.Retrain(file.Sub("retrain")),
        };
    }

    private static string Model(Section file, string expected)
    {
        var model = file.Text("model", $"the name {expected}");
        if (model.Length > 0 && model != expected) file.Refuse("model", $"the file is named for the model {expected}, not {model}; both must be the same");
        else if (model.Length > 0 && !Names.IsModel(model)) file.Refuse("model", Names.ModelRule);
        else if (ReservedNames.OfModel(model) is { } taken) file.Refuse("model", taken);
        return model;
    }

    private static Approval ReadApproval(Section file)
    {
        var word = file.Text("approval", "automatic", "automatic or manual", text => text is "automatic" or "manual");
        if (word == "manual") file.Refuse("approval", "Not yet: registry and manual approval; automatic belongs here until then");
        return Approval.Automatic;
    }
}
