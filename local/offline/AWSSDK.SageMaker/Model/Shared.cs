namespace Amazon.SageMaker.Model;

/// <summary>The shape ExperimentConfig of the service's API.</summary>
public class ExperimentConfig
{
    public string ExperimentName { get; set; }
    public string TrialName { get; set; }
    public string TrialComponentDisplayName { get; set; }
    public string RunName { get; set; }
}

/// <summary>The shape ProductionVariantServerlessConfig of the service's API.</summary>
public class ProductionVariantServerlessConfig
{
    public int? MemorySizeInMB { get; set; }
    public int? MaxConcurrency { get; set; }
    public int? ProvisionedConcurrency { get; set; }
}

/// <summary>The shape Tag of the service's API.</summary>
public class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}

/// <summary>The shape VpcConfig of the service's API.</summary>
public class VpcConfig
{
    public List<string> SecurityGroupIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public List<string> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
