using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of CapacitySizeType; a value not listed is kept as it came.</summary>
public class CapacitySizeType : ConstantClass
{
    public static readonly CapacitySizeType INSTANCE_COUNT = new("INSTANCE_COUNT");
    public static readonly CapacitySizeType CAPACITY_PERCENT = new("CAPACITY_PERCENT");

    public CapacitySizeType(string value) : base(value) { }

    public static CapacitySizeType FindValue(string value) => FindValue<CapacitySizeType>(value);

    public static implicit operator CapacitySizeType(string value) => FindValue(value);
}

/// <summary>The values of CaptureStatus; a value not listed is kept as it came.</summary>
public class CaptureStatus : ConstantClass
{
    public static readonly CaptureStatus Started = new("Started");
    public static readonly CaptureStatus Stopped = new("Stopped");

    public CaptureStatus(string value) : base(value) { }

    public static CaptureStatus FindValue(string value) => FindValue<CaptureStatus>(value);

    public static implicit operator CaptureStatus(string value) => FindValue(value);
}

/// <summary>The values of EndpointStatus; a value not listed is kept as it came.</summary>
public class EndpointStatus : ConstantClass
{
    public static readonly EndpointStatus OutOfService = new("OutOfService");
    public static readonly EndpointStatus Creating = new("Creating");
    public static readonly EndpointStatus Updating = new("Updating");
    public static readonly EndpointStatus SystemUpdating = new("SystemUpdating");
    public static readonly EndpointStatus RollingBack = new("RollingBack");
    public static readonly EndpointStatus InService = new("InService");
    public static readonly EndpointStatus Deleting = new("Deleting");
    public static readonly EndpointStatus Failed = new("Failed");
    public static readonly EndpointStatus UpdateRollbackFailed = new("UpdateRollbackFailed");

    public EndpointStatus(string value) : base(value) { }

    public static EndpointStatus FindValue(string value) => FindValue<EndpointStatus>(value);

    public static implicit operator EndpointStatus(string value) => FindValue(value);
}

/// <summary>The values of TrafficRoutingConfigType; a value not listed is kept as it came.</summary>
public class TrafficRoutingConfigType : ConstantClass
{
    public static readonly TrafficRoutingConfigType ALL_AT_ONCE = new("ALL_AT_ONCE");
    public static readonly TrafficRoutingConfigType CANARY = new("CANARY");
    public static readonly TrafficRoutingConfigType LINEAR = new("LINEAR");

    public TrafficRoutingConfigType(string value) : base(value) { }

    public static TrafficRoutingConfigType FindValue(string value) => FindValue<TrafficRoutingConfigType>(value);

    public static implicit operator TrafficRoutingConfigType(string value) => FindValue(value);
}

/// <summary>The values of VariantPropertyType; a value not listed is kept as it came.</summary>
public class VariantPropertyType : ConstantClass
{
    public static readonly VariantPropertyType DesiredInstanceCount = new("DesiredInstanceCount");
    public static readonly VariantPropertyType DesiredWeight = new("DesiredWeight");
    public static readonly VariantPropertyType DataCaptureConfig = new("DataCaptureConfig");

    public VariantPropertyType(string value) : base(value) { }

    public static VariantPropertyType FindValue(string value) => FindValue<VariantPropertyType>(value);

    public static implicit operator VariantPropertyType(string value) => FindValue(value);
}

/// <summary>The values of VariantStatus; a value not listed is kept as it came.</summary>
public class VariantStatus : ConstantClass
{
    public static readonly VariantStatus Creating = new("Creating");
    public static readonly VariantStatus Updating = new("Updating");
    public static readonly VariantStatus Deleting = new("Deleting");
    public static readonly VariantStatus ActivatingTraffic = new("ActivatingTraffic");
    public static readonly VariantStatus Baking = new("Baking");

    public VariantStatus(string value) : base(value) { }

    public static VariantStatus FindValue(string value) => FindValue<VariantStatus>(value);

    public static implicit operator VariantStatus(string value) => FindValue(value);
}
