using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of CompressionType; a value not listed is kept as it came.</summary>
public class CompressionType : ConstantClass
{
    public static readonly CompressionType None = new("None");
    public static readonly CompressionType Gzip = new("Gzip");

    public CompressionType(string value) : base(value) { }

    public static CompressionType FindValue(string value) => FindValue<CompressionType>(value);

    public static implicit operator CompressionType(string value) => FindValue(value);
}

/// <summary>The values of ProductionVariantInstanceType; a value not listed is kept as it came.</summary>
public class ProductionVariantInstanceType : ConstantClass
{
    public static readonly ProductionVariantInstanceType MlM5Large = new("ml.m5.large");
    public static readonly ProductionVariantInstanceType MlM5Xlarge = new("ml.m5.xlarge");
    public static readonly ProductionVariantInstanceType MlM52xlarge = new("ml.m5.2xlarge");
    public static readonly ProductionVariantInstanceType MlM54xlarge = new("ml.m5.4xlarge");
    public static readonly ProductionVariantInstanceType MlM512xlarge = new("ml.m5.12xlarge");
    public static readonly ProductionVariantInstanceType MlM524xlarge = new("ml.m5.24xlarge");
    public static readonly ProductionVariantInstanceType MlC5Large = new("ml.c5.large");
    public static readonly ProductionVariantInstanceType MlC5Xlarge = new("ml.c5.xlarge");
    public static readonly ProductionVariantInstanceType MlC52xlarge = new("ml.c5.2xlarge");
    public static readonly ProductionVariantInstanceType MlC54xlarge = new("ml.c5.4xlarge");
    public static readonly ProductionVariantInstanceType MlC59xlarge = new("ml.c5.9xlarge");
    public static readonly ProductionVariantInstanceType MlC518xlarge = new("ml.c5.18xlarge");
    public static readonly ProductionVariantInstanceType MlG4dnXlarge = new("ml.g4dn.xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn2xlarge = new("ml.g4dn.2xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn4xlarge = new("ml.g4dn.4xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn8xlarge = new("ml.g4dn.8xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn12xlarge = new("ml.g4dn.12xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn16xlarge = new("ml.g4dn.16xlarge");

    public ProductionVariantInstanceType(string value) : base(value) { }

    public static ProductionVariantInstanceType FindValue(string value) => FindValue<ProductionVariantInstanceType>(value);

    public static implicit operator ProductionVariantInstanceType(string value) => FindValue(value);
}

/// <summary>The values of S3DataType; a value not listed is kept as it came.</summary>
public class S3DataType : ConstantClass
{
    public static readonly S3DataType ManifestFile = new("ManifestFile");
    public static readonly S3DataType S3Prefix = new("S3Prefix");
    public static readonly S3DataType AugmentedManifestFile = new("AugmentedManifestFile");
    public static readonly S3DataType Converse = new("Converse");

    public S3DataType(string value) : base(value) { }

    public static S3DataType FindValue(string value) => FindValue<S3DataType>(value);

    public static implicit operator S3DataType(string value) => FindValue(value);
}
