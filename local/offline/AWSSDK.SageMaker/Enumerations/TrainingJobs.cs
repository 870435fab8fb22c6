using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of OutputCompressionType; a value not listed is kept as it came.</summary>
public class OutputCompressionType : ConstantClass
{
    public static readonly OutputCompressionType GZIP = new("GZIP");
    public static readonly OutputCompressionType NONE = new("NONE");

    public OutputCompressionType(string value) : base(value) { }

    public static OutputCompressionType FindValue(string value) => FindValue<OutputCompressionType>(value);

    public static implicit operator OutputCompressionType(string value) => FindValue(value);
}

/// <summary>The values of RecordWrapper; a value not listed is kept as it came.</summary>
public class RecordWrapper : ConstantClass
{
    public static readonly RecordWrapper None = new("None");
    public static readonly RecordWrapper RecordIO = new("RecordIO");

    public RecordWrapper(string value) : base(value) { }

    public static RecordWrapper FindValue(string value) => FindValue<RecordWrapper>(value);

    public static implicit operator RecordWrapper(string value) => FindValue(value);
}

/// <summary>The values of S3DataDistribution; a value not listed is kept as it came.</summary>
public class S3DataDistribution : ConstantClass
{
    public static readonly S3DataDistribution FullyReplicated = new("FullyReplicated");
    public static readonly S3DataDistribution ShardedByS3Key = new("ShardedByS3Key");

    public S3DataDistribution(string value) : base(value) { }

    public static S3DataDistribution FindValue(string value) => FindValue<S3DataDistribution>(value);

    public static implicit operator S3DataDistribution(string value) => FindValue(value);
}

/// <summary>The values of SecondaryStatus; a value not listed is kept as it came.</summary>
public class SecondaryStatus : ConstantClass
{
    public static readonly SecondaryStatus Starting = new("Starting");
    public static readonly SecondaryStatus LaunchingMLInstances = new("LaunchingMLInstances");
    public static readonly SecondaryStatus PreparingTrainingStack = new("PreparingTrainingStack");
    public static readonly SecondaryStatus Downloading = new("Downloading");
    public static readonly SecondaryStatus DownloadingTrainingImage = new("DownloadingTrainingImage");
    public static readonly SecondaryStatus Training = new("Training");
    public static readonly SecondaryStatus Uploading = new("Uploading");
    public static readonly SecondaryStatus Stopping = new("Stopping");
    public static readonly SecondaryStatus Stopped = new("Stopped");
    public static readonly SecondaryStatus MaxRuntimeExceeded = new("MaxRuntimeExceeded");
    public static readonly SecondaryStatus Completed = new("Completed");
    public static readonly SecondaryStatus Failed = new("Failed");
    public static readonly SecondaryStatus Interrupted = new("Interrupted");
    public static readonly SecondaryStatus MaxWaitTimeExceeded = new("MaxWaitTimeExceeded");
    public static readonly SecondaryStatus Updating = new("Updating");
    public static readonly SecondaryStatus Restarting = new("Restarting");
    public static readonly SecondaryStatus Pending = new("Pending");

    public SecondaryStatus(string value) : base(value) { }

    public static SecondaryStatus FindValue(string value) => FindValue<SecondaryStatus>(value);

    public static implicit operator SecondaryStatus(string value) => FindValue(value);
}

/// <summary>The values of SortBy; a value not listed is kept as it came.</summary>
public class SortBy : ConstantClass
{
    public static readonly SortBy Name = new("Name");
    public static readonly SortBy CreationTime = new("CreationTime");
    public static readonly SortBy Status = new("Status");

    public SortBy(string value) : base(value) { }

    public static SortBy FindValue(string value) => FindValue<SortBy>(value);

    public static implicit operator SortBy(string value) => FindValue(value);
}

/// <summary>The values of SortOrder; a value not listed is kept as it came.</summary>
public class SortOrder : ConstantClass
{
    public static readonly SortOrder Ascending = new("Ascending");
    public static readonly SortOrder Descending = new("Descending");

    public SortOrder(string value) : base(value) { }

    public static SortOrder FindValue(string value) => FindValue<SortOrder>(value);

    public static implicit operator SortOrder(string value) => FindValue(value);
}

/// <summary>The values of TrainingInputMode; a value not listed is kept as it came.</summary>
public class TrainingInputMode : ConstantClass
{
    public static readonly TrainingInputMode Pipe = new("Pipe");
    public static readonly TrainingInputMode File = new("File");
    public static readonly TrainingInputMode FastFile = new("FastFile");

    public TrainingInputMode(string value) : base(value) { }

    public static TrainingInputMode FindValue(string value) => FindValue<TrainingInputMode>(value);

    public static implicit operator TrainingInputMode(string value) => FindValue(value);
}

/// <summary>The values of TrainingInstanceType; a value not listed is kept as it came.</summary>
public class TrainingInstanceType : ConstantClass
{
    public static readonly TrainingInstanceType MlG4dnXlarge = new("ml.g4dn.xlarge");
    public static readonly TrainingInstanceType MlG4dn2xlarge = new("ml.g4dn.2xlarge");
    public static readonly TrainingInstanceType MlG4dn4xlarge = new("ml.g4dn.4xlarge");
    public static readonly TrainingInstanceType MlG4dn8xlarge = new("ml.g4dn.8xlarge");
    public static readonly TrainingInstanceType MlG4dn12xlarge = new("ml.g4dn.12xlarge");
    public static readonly TrainingInstanceType MlG4dn16xlarge = new("ml.g4dn.16xlarge");
    public static readonly TrainingInstanceType MlM5Large = new("ml.m5.large");
    public static readonly TrainingInstanceType MlM5Xlarge = new("ml.m5.xlarge");
    public static readonly TrainingInstanceType MlM52xlarge = new("ml.m5.2xlarge");
    public static readonly TrainingInstanceType MlM54xlarge = new("ml.m5.4xlarge");
    public static readonly TrainingInstanceType MlM512xlarge = new("ml.m5.12xlarge");
    public static readonly TrainingInstanceType MlM524xlarge = new("ml.m5.24xlarge");
    public static readonly TrainingInstanceType MlC5Xlarge = new("ml.c5.xlarge");
    public static readonly TrainingInstanceType MlC52xlarge = new("ml.c5.2xlarge");
    public static readonly TrainingInstanceType MlC54xlarge = new("ml.c5.4xlarge");
    public static readonly TrainingInstanceType MlC59xlarge = new("ml.c5.9xlarge");
    public static readonly TrainingInstanceType MlC518xlarge = new("ml.c5.18xlarge");
    public static readonly TrainingInstanceType MlT3Medium = new("ml.t3.medium");
    public static readonly TrainingInstanceType MlT3Large = new("ml.t3.large");
    public static readonly TrainingInstanceType MlT3Xlarge = new("ml.t3.xlarge");
    public static readonly TrainingInstanceType MlT32xlarge = new("ml.t3.2xlarge");

    public TrainingInstanceType(string value) : base(value) { }

    public static TrainingInstanceType FindValue(string value) => FindValue<TrainingInstanceType>(value);

    public static implicit operator TrainingInstanceType(string value) => FindValue(value);
}

/// <summary>The values of TrainingJobStatus; a value not listed is kept as it came.</summary>
public class TrainingJobStatus : ConstantClass
{
    public static readonly TrainingJobStatus InProgress = new("InProgress");
    public static readonly TrainingJobStatus Completed = new("Completed");
    public static readonly TrainingJobStatus Failed = new("Failed");
    public static readonly TrainingJobStatus Stopping = new("Stopping");
    public static readonly TrainingJobStatus Stopped = new("Stopped");
    public static readonly TrainingJobStatus Deleting = new("Deleting");

    public TrainingJobStatus(string value) : base(value) { }

    public static TrainingJobStatus FindValue(string value) => FindValue<TrainingJobStatus>(value);

    public static implicit operator TrainingJobStatus(string value) => FindValue(value);
}
