using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of ContainerMode; a value not listed is kept as it came.</summary>
public class ContainerMode : ConstantClass
{
    public static readonly ContainerMode SingleModel = new("SingleModel");
    public static readonly ContainerMode MultiModel = new("MultiModel");

    public ContainerMode(string value) : base(value) { }

    public static ContainerMode FindValue(string value) => FindValue<ContainerMode>(value);

    public static implicit operator ContainerMode(string value) => FindValue(value);
}

/// <summary>The values of ModelCompressionType; a value not listed is kept as it came.</summary>
public class ModelCompressionType : ConstantClass
{
    public static readonly ModelCompressionType None = new("None");
    public static readonly ModelCompressionType Gzip = new("Gzip");

    public ModelCompressionType(string value) : base(value) { }

    public static ModelCompressionType FindValue(string value) => FindValue<ModelCompressionType>(value);

    public static implicit operator ModelCompressionType(string value) => FindValue(value);
}

/// <summary>The values of ModelSortKey; a value not listed is kept as it came.</summary>
public class ModelSortKey : ConstantClass
{
    public static readonly ModelSortKey Name = new("Name");
    public static readonly ModelSortKey CreationTime = new("CreationTime");

    public ModelSortKey(string value) : base(value) { }

    public static ModelSortKey FindValue(string value) => FindValue<ModelSortKey>(value);

    public static implicit operator ModelSortKey(string value) => FindValue(value);
}

/// <summary>The values of OrderKey; a value not listed is kept as it came.</summary>
public class OrderKey : ConstantClass
{
    public static readonly OrderKey Ascending = new("Ascending");
    public static readonly OrderKey Descending = new("Descending");

    public OrderKey(string value) : base(value) { }

    public static OrderKey FindValue(string value) => FindValue<OrderKey>(value);

    public static implicit operator OrderKey(string value) => FindValue(value);
}

/// <summary>The values of S3ModelDataType; a value not listed is kept as it came.</summary>
public class S3ModelDataType : ConstantClass
{
    public static readonly S3ModelDataType S3Prefix = new("S3Prefix");
    public static readonly S3ModelDataType S3Object = new("S3Object");

    public S3ModelDataType(string value) : base(value) { }

    public static S3ModelDataType FindValue(string value) => FindValue<S3ModelDataType>(value);

    public static implicit operator S3ModelDataType(string value) => FindValue(value);
}
