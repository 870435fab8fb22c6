using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of ProcessingInstanceType; a value not listed is kept as it came.</summary>
public class ProcessingInstanceType : ConstantClass
{
    public static readonly ProcessingInstanceType MlT3Medium = new("ml.t3.medium");
    public static readonly ProcessingInstanceType MlT3Large = new("ml.t3.large");
    public static readonly ProcessingInstanceType MlT3Xlarge = new("ml.t3.xlarge");
    public static readonly ProcessingInstanceType MlT32xlarge = new("ml.t3.2xlarge");
    public static readonly ProcessingInstanceType MlC5Xlarge = new("ml.c5.xlarge");
    public static readonly ProcessingInstanceType MlC52xlarge = new("ml.c5.2xlarge");
    public static readonly ProcessingInstanceType MlC54xlarge = new("ml.c5.4xlarge");
    public static readonly ProcessingInstanceType MlC59xlarge = new("ml.c5.9xlarge");
    public static readonly ProcessingInstanceType MlC518xlarge = new("ml.c5.18xlarge");
    public static readonly ProcessingInstanceType MlM5Large = new("ml.m5.large");
    public static readonly ProcessingInstanceType MlM5Xlarge = new("ml.m5.xlarge");
    public static readonly ProcessingInstanceType MlM52xlarge = new("ml.m5.2xlarge");
    public static readonly ProcessingInstanceType MlM54xlarge = new("ml.m5.4xlarge");
    public static readonly ProcessingInstanceType MlM512xlarge = new("ml.m5.12xlarge");
    public static readonly ProcessingInstanceType MlM524xlarge = new("ml.m5.24xlarge");
    public static readonly ProcessingInstanceType MlG4dnXlarge = new("ml.g4dn.xlarge");
    public static readonly ProcessingInstanceType MlG4dn2xlarge = new("ml.g4dn.2xlarge");
    public static readonly ProcessingInstanceType MlG4dn4xlarge = new("ml.g4dn.4xlarge");
    public static readonly ProcessingInstanceType MlG4dn8xlarge = new("ml.g4dn.8xlarge");
    public static readonly ProcessingInstanceType MlG4dn12xlarge = new("ml.g4dn.12xlarge");
    public static readonly ProcessingInstanceType MlG4dn16xlarge = new("ml.g4dn.16xlarge");

    public ProcessingInstanceType(string value) : base(value) { }

    public static ProcessingInstanceType FindValue(string value) => FindValue<ProcessingInstanceType>(value);

    public static implicit operator ProcessingInstanceType(string value) => FindValue(value);
}

/// <summary>The values of ProcessingJobStatus; a value not listed is kept as it came.</summary>
public class ProcessingJobStatus : ConstantClass
{
    public static readonly ProcessingJobStatus InProgress = new("InProgress");
    public static readonly ProcessingJobStatus Completed = new("Completed");
    public static readonly ProcessingJobStatus Failed = new("Failed");
    public static readonly ProcessingJobStatus Stopping = new("Stopping");
    public static readonly ProcessingJobStatus Stopped = new("Stopped");

    public ProcessingJobStatus(string value) : base(value) { }

    public static ProcessingJobStatus FindValue(string value) => FindValue<ProcessingJobStatus>(value);

    public static implicit operator ProcessingJobStatus(string value) => FindValue(value);
}

/// <summary>The values of ProcessingS3CompressionType; a value not listed is kept as it came.</summary>
public class ProcessingS3CompressionType : ConstantClass
{
    public static readonly ProcessingS3CompressionType None = new("None");
    public static readonly ProcessingS3CompressionType Gzip = new("Gzip");

    public ProcessingS3CompressionType(string value) : base(value) { }

    public static ProcessingS3CompressionType FindValue(string value) => FindValue<ProcessingS3CompressionType>(value);

    public static implicit operator ProcessingS3CompressionType(string value) => FindValue(value);
}

/// <summary>The values of ProcessingS3DataDistributionType; a value not listed is kept as it came.</summary>
public class ProcessingS3DataDistributionType : ConstantClass
{
    public static readonly ProcessingS3DataDistributionType FullyReplicated = new("FullyReplicated");
    public static readonly ProcessingS3DataDistributionType ShardedByS3Key = new("ShardedByS3Key");

    public ProcessingS3DataDistributionType(string value) : base(value) { }

    public static ProcessingS3DataDistributionType FindValue(string value) => FindValue<ProcessingS3DataDistributionType>(value);

    public static implicit operator ProcessingS3DataDistributionType(string value) => FindValue(value);
}

/// <summary>The values of ProcessingS3DataType; a value not listed is kept as it came.</summary>
public class ProcessingS3DataType : ConstantClass
{
    public static readonly ProcessingS3DataType ManifestFile = new("ManifestFile");
    public static readonly ProcessingS3DataType S3Prefix = new("S3Prefix");

    public ProcessingS3DataType(string value) : base(value) { }

    public static ProcessingS3DataType FindValue(string value) => FindValue<ProcessingS3DataType>(value);

    public static implicit operator ProcessingS3DataType(string value) => FindValue(value);
}

/// <summary>The values of ProcessingS3InputMode; a value not listed is kept as it came.</summary>
public class ProcessingS3InputMode : ConstantClass
{
    public static readonly ProcessingS3InputMode Pipe = new("Pipe");
    public static readonly ProcessingS3InputMode File = new("File");

    public ProcessingS3InputMode(string value) : base(value) { }

    public static ProcessingS3InputMode FindValue(string value) => FindValue<ProcessingS3InputMode>(value);

    public static implicit operator ProcessingS3InputMode(string value) => FindValue(value);
}

/// <summary>The values of ProcessingS3UploadMode; a value not listed is kept as it came.</summary>
public class ProcessingS3UploadMode : ConstantClass
{
    public static readonly ProcessingS3UploadMode Continuous = new("Continuous");
    public static readonly ProcessingS3UploadMode EndOfJob = new("EndOfJob");

    public ProcessingS3UploadMode(string value) : base(value) { }

    public static ProcessingS3UploadMode FindValue(string value) => FindValue<ProcessingS3UploadMode>(value);

    public static implicit operator ProcessingS3UploadMode(string value) => FindValue(value);
}
