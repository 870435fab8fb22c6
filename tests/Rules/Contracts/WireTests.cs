using System.Text.Json.Serialization;
using System.Text.Json;
using System.Text;
using Amazon.Lambda.S3Events;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Serving;
using Contracts.Training;
using global::Drops;
using ExportConfiguration;
using PreprocessingTrigger;
using RmseGate;

namespace Tests.Rules.Contracts;

/// <summary>The messages as the Lambda serializer reads and writes them: the state machines name these members.</summary>
public class WireTests
{
    [Fact]
    public void The_gate_reads_its_state_and_answers_with_accepted()
    {
        var candidate = Read<global::RmseGate.MessageJson, Candidate>("""{"model":"abalone","algorithm":"xgboost","gate":{"metric":"rmse","threshold":2.6,"margin":1},"evaluationKey":"k"}""");

        (candidate.EvaluationKey, candidate.Gate.Threshold).ShouldBe(("k", 2.6));
        Written<global::RmseGate.MessageJson, GateVerdict>(new GateVerdict(true, "why", 2.1, null, 2.6, null, null, 10))
            .ShouldBe("""{"accepted":true,"reason":"why","rmse":2.1,"threshold":2.6,"rows":10}""");
    }

    [Fact]
    public void A_deployment_names_its_outcome()
    {
        var deployment = new Deployment("deployed", "xgboost", "e", "c", "m", "r", "f", 2.1, DateTimeOffset.UnixEpoch);

        Written<global::ExportConfiguration.MessageJson, Deployment>(deployment).ShouldStartWith("""{"outcome":"deployed","algorithm":"xgboost",""");
    }

    [Fact]
    public void Training_metrics_keep_the_names_of_SageMaker() =>
        Written<global::QueryTrainingMetrics.MessageJson, TrainingMetrics>(new TrainingMetrics("j", null, 2.5, new Dictionary<string, double> { ["validation:rmse"] = 2.5 }, 3))
            .ShouldBe("""{"trainingJobName":"j","validationRmse":2.5,"metrics":{"validation:rmse":2.5},"trainingSeconds":3}""");

    [Fact]
    public void The_report_answers_with_the_error_to_end_with() =>
        Written<global::Notify.MessageJson, global::Notify.ReportedOutcome>(new global::Notify.ReportedOutcome("refused", true, "DatasetRejected", "why"))
            .ShouldBe("""{"outcome":"refused","failed":true,"error":"DatasetRejected","cause":"why"}""");

    [Fact]
    public void An_S3_event_is_read()
    {
        var read = new SourceGeneratorLambdaJsonSerializer<EventJson>().Deserialize<S3Event>(Stream("""
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1","eventTime":"2026-11-21T10:00:05.123Z","eventName":"ObjectCreated:Put",
             "s3":{"bucket":{"name":"data-bucket"},"object":{"key":"training/abalone/my+data.csv","size":12,"eTag":"e","versionId":"v1","sequencer":"0055"}}}]}
            """));

        var file = DroppedFile.From(read.Records[0], "training/").ShouldNotBeNull();
        (file.Model, file.Drop.Key, file.Drop.VersionId, file.Run[..14]).ShouldBe(("abalone", "training/abalone/my data.csv", "v1", "20261121100005"));
    }

    private static T Read<TContext, T>(string json) where TContext : JsonSerializerContext => Serializer<TContext>().Deserialize<T>(Stream(json));

    private static string Written<TContext, T>(T value) where TContext : JsonSerializerContext
    {
        using var stream = new MemoryStream();
        Serializer<TContext>().Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static SourceGeneratorLambdaJsonSerializer<TContext> Serializer<TContext>() where TContext : JsonSerializerContext =>
        new(json => json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);

    private static MemoryStream Stream(string json) => new(Encoding.UTF8.GetBytes(json));
}
