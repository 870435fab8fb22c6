using Artifacts;
using Contracts;
using EvaluateDrift.Verdicts;
using Links;

namespace EvaluateDrift.Mail;

/// <summary>Commands and addresses that a mail names.</summary>
/// <param name="link">Opens the report without a key; null where none could be signed.</param>
public sealed class MailPlaces(DriftSettings settings, StoredObjects artifacts, MailLink? link = null)
{
    public string CheckAgain(string model) => Invoke($$"""{"pipeline":"monitor-model","model":"{{model}}"}""");

    public string TrainAgain(string model) => Invoke($$"""{"pipeline":"train-model","model":"{{model}}"}""");

    /// <summary>Name and place, row by row.</summary>
    public IEnumerable<string[]> Rows(CheckFindings findings)
    {
        var (model, check) = (findings.Model, findings.Check);
        var report = $"{settings.ApiUrl.TrimEnd('/')}/reports/{model}-{check}";
        yield return ["report", link?.Address ?? report];
        if (link is not null) yield return ["  opens until", Words.Time(link.Expires)];
        yield return ["  with the key", $"curl -sf -H \"x-api-key: $API_KEY\" -o report.html {report}"];
        yield return ["report file", artifacts.Uri(Keys.Report(model, check))];
        yield return ["rows judged", artifacts.Uri($"{Keys.Check(model, check)}/data/rows.csv")];
        if (findings.Data.Rows.SetAside.Values.Sum() > 0) yield return ["set aside", artifacts.Uri($"{Keys.Check(model, check)}/data/set-aside.jsonl")];
        yield return ["violations", artifacts.Uri($"{Keys.Check(model, check)}/data/constraint_violations.json")];
        if (findings.Quality is not null) yield return ["model quality", artifacts.Uri($"{Keys.Check(model, check)}/quality/quality.json")];
        yield return ["baseline", artifacts.Uri($"{Keys.DataBaseline(model, findings.Data.BaselineRun)}/")];
        yield return ["model file", artifacts.Uri(Keys.ModelFile(model))];
    }

    private string Invoke(string payload) =>
        $"aws lambda invoke --function-name {settings.StartPipeline} --cli-binary-format raw-in-base64-out --payload '{payload}' /dev/stdout";
}
