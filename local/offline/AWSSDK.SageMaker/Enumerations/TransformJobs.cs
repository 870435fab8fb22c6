using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of AssemblyType; a value not listed is kept as it came.</summary>
public class AssemblyType : ConstantClass
{
    public static readonly AssemblyType None = new("None");
    public static readonly AssemblyType Line = new("Line");

    public AssemblyType(string value) : base(value) { }

    public static AssemblyType FindValue(string value) => FindValue<AssemblyType>(value);

    public static implicit operator AssemblyType(string value) => FindValue(value);
}

/// <summary>The values of BatchStrategy; a value not listed is kept as it came.</summary>
public class BatchStrategy : ConstantClass
{
    public static readonly BatchStrategy MultiRecord = new("MultiRecord");
    public static readonly BatchStrategy SingleRecord = new("SingleRecord");

    public BatchStrategy(string value) : base(value) { }

    public static BatchStrategy FindValue(string value) => FindValue<BatchStrategy>(value);

    public static implicit operator BatchStrategy(string value) => FindValue(value);
}

/// <summary>The values of JoinSource; a value not listed is kept as it came.</summary>
public class JoinSource : ConstantClass
{
    public static readonly JoinSource Input = new("Input");
    public static readonly JoinSource None = new("None");

    public JoinSource(string value) : base(value) { }

    public static JoinSource FindValue(string value) => FindValue<JoinSource>(value);

    public static implicit operator JoinSource(string value) => FindValue(value);
}

/// <summary>The values of SplitType; a value not listed is kept as it came.</summary>
public class SplitType : ConstantClass
{
    public static readonly SplitType None = new("None");
    public static readonly SplitType Line = new("Line");
    public static readonly SplitType RecordIO = new("RecordIO");
    public static readonly SplitType TFRecord = new("TFRecord");

    public SplitType(string value) : base(value) { }

    public static SplitType FindValue(string value) => FindValue<SplitType>(value);

    public static implicit operator SplitType(string value) => FindValue(value);
}

/// <summary>The values of TransformInstanceType; a value not listed is kept as it came.</summary>
public class TransformInstanceType : ConstantClass
{
    public static readonly TransformInstanceType MlC5Xlarge = new("ml.c5.xlarge");
    public static readonly TransformInstanceType MlC52xlarge = new("ml.c5.2xlarge");
    public static readonly TransformInstanceType MlC54xlarge = new("ml.c5.4xlarge");
    public static readonly TransformInstanceType MlC59xlarge = new("ml.c5.9xlarge");
    public static readonly TransformInstanceType MlC518xlarge = new("ml.c5.18xlarge");
    public static readonly TransformInstanceType MlM5Large = new("ml.m5.large");
    public static readonly TransformInstanceType MlM5Xlarge = new("ml.m5.xlarge");
    public static readonly TransformInstanceType MlM52xlarge = new("ml.m5.2xlarge");
    public static readonly TransformInstanceType MlM54xlarge = new("ml.m5.4xlarge");
    public static readonly TransformInstanceType MlM512xlarge = new("ml.m5.12xlarge");
    public static readonly TransformInstanceType MlM524xlarge = new("ml.m5.24xlarge");
    public static readonly TransformInstanceType MlG4dnXlarge = new("ml.g4dn.xlarge");
    public static readonly TransformInstanceType MlG4dn2xlarge = new("ml.g4dn.2xlarge");
    public static readonly TransformInstanceType MlG4dn4xlarge = new("ml.g4dn.4xlarge");
    public static readonly TransformInstanceType MlG4dn8xlarge = new("ml.g4dn.8xlarge");
    public static readonly TransformInstanceType MlG4dn12xlarge = new("ml.g4dn.12xlarge");
    public static readonly TransformInstanceType MlG4dn16xlarge = new("ml.g4dn.16xlarge");

    public TransformInstanceType(string value) : base(value) { }

    public static TransformInstanceType FindValue(string value) => FindValue<TransformInstanceType>(value);

    public static implicit operator TransformInstanceType(string value) => FindValue(value);
}

/// <summary>The values of TransformJobStatus; a value not listed is kept as it came.</summary>
public class TransformJobStatus : ConstantClass
{
    public static readonly TransformJobStatus InProgress = new("InProgress");
    public static readonly TransformJobStatus Completed = new("Completed");
    public static readonly TransformJobStatus Failed = new("Failed");
    public static readonly TransformJobStatus Stopping = new("Stopping");
    public static readonly TransformJobStatus Stopped = new("Stopped");

    public TransformJobStatus(string value) : base(value) { }

    public static TransformJobStatus FindValue(string value) => FindValue<TransformJobStatus>(value);

    public static implicit operator TransformJobStatus(string value) => FindValue(value);
}
