using System.Text.Json.Nodes;
using Local.Host.SageMaker.Shapes;
using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker.Transforms;

/// <summary>The request of CreateTransformJob, and the rules between its members.</summary>
public static class TransformShapes
{
    static readonly string[] Joinable = ["text/csv", "application/jsonlines", "application/json"];

    static readonly Structure Input = new(
        Required("DataSource", new Structure(Required("S3DataSource", new Structure(
            Required("S3DataType", new Choice("S3Prefix", "ManifestFile") { NotEmulated = ["AugmentedManifestFile", "Converse"] }),
            Required("S3Uri", Shared.S3Uri))))),
        Optional("ContentType", Shared.Free),
        Optional("CompressionType", new Choice("None", "Gzip")),
        Optional("SplitType", new Choice("None", "Line") { NotEmulated = ["RecordIO", "TFRecord"] }));

    static readonly Structure Output = new(
        Required("S3OutputPath", Shared.S3Uri),
        Optional("Accept", Shared.Free),
        Optional("AssembleWith", new Choice("None", "Line")),
        Optional("KmsKeyId", Shared.Accepted));

    public static Structure Create { get; } = new(
        Required("TransformJobName", Shared.Name),
        Required("ModelName", Shared.ModelName),
        Required("TransformInput", Input),
        Required("TransformOutput", Output),
        Required("TransformResources", new Structure(
            Required("InstanceType", new Text(@"ml\.[a-z0-9-]+\.[a-z0-9]+")), Required("InstanceCount", new Number(1)),
            Optional("VolumeKmsKeyId", Shared.Accepted), Optional("TransformAmiVersion", Shared.Accepted))),
        Optional("MaxConcurrentTransforms", new Number(0)),
        Optional("MaxPayloadInMB", new Number(0, 100)),
        Optional("BatchStrategy", new Choice("MultiRecord", "SingleRecord")),
        Optional("ModelClientConfig", new Structure(Optional("InvocationsTimeoutInSeconds", new Number(1, 3600)), Optional("InvocationsMaxRetries", new Number(0, 3)))),
        Optional("Environment", Shared.Environment(16, 1024, 10_240)),
        Optional("DataProcessing", new Structure(
            Optional("InputFilter", new Text(Max: 63)), Optional("OutputFilter", new Text(Max: 63)), Optional("JoinSource", new Choice("None", "Input")))),
        Optional("DataCaptureConfig", new Structure(Required("DestinationS3Uri", Shared.S3Uri), Optional("KmsKeyId", Shared.Accepted), Optional("GenerateInferenceId", new Flag()))),
        Optional("ExperimentConfig", Shared.Accepted),
        Optional("Tags", Shared.Tags));

    public static void DemandRules(JsonObject request)
    {
        var input = request["TransformInput"]!;
        var output = request["TransformOutput"]!;
        var split = (string?)input["SplitType"] ?? "None";
        if (request["BatchStrategy"] is not null && split == "None") throw SageMakerErrors.Validation("BatchStrategy can only be specified when SplitType is not None.");
        if ((double?)request["MaxPayloadInMB"] == 0) throw Wire.AwsException.NotEmulated("MaxPayloadInMB = 0 (chunked streaming) of SageMaker CreateTransformJob");
        var product = ((double?)request["MaxPayloadInMB"] ?? 6) * ((double?)request["MaxConcurrentTransforms"] ?? 1);
        if (product > 100) throw SageMakerErrors.Validation("MaxConcurrentTransforms * MaxPayloadInMB must not exceed 100 MB.");
        var contentType = DataProcessing.MediaType((string?)input["ContentType"]);
        var processing = DataProcessing.From(request["DataProcessing"], contentType);
        var accept = DataProcessing.MediaType((string?)output["Accept"]);
        if ((bool?)request["DataCaptureConfig"]?["GenerateInferenceId"] == true && !Joinable.Contains(accept))
            throw Wire.AwsException.NotEmulated($"DataCaptureConfig.GenerateInferenceId of SageMaker CreateTransformJob with the Accept \"{accept}\"");
        if (processing.IsActive) DemandProcessing(processing, contentType, accept, split == "Line", (string?)output["AssembleWith"] == "Line");
    }

    static void DemandProcessing(DataProcessing processing, string contentType, string accept, bool splits, bool assembles)
    {
        if (!Joinable.Contains(contentType) || contentType != accept)
            throw SageMakerErrors.Validation($"DataProcessing needs the same ContentType and Accept, one of {string.Join(", ", Joinable)}; given are \"{contentType}\" and \"{accept}\".");
        if (contentType != "application/json" && !(splits && assembles)) throw SageMakerErrors.Validation($"DataProcessing of {contentType} needs SplitType and AssembleWith to be Line.");
        if (processing.IsCsv && !(processing.Input.FitsCsv && processing.Output.FitsCsv)) throw SageMakerErrors.Validation("InputFilter and OutputFilter of text/csv can only select columns by index, such as $[1:] or $[0,-1].");
    }
}
