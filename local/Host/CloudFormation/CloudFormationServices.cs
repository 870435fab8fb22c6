using Local.Host.Wire;

namespace Local.Host.CloudFormation;

/// <summary>Registers CloudFormation.</summary>
public static class CloudFormationServices
{
    public static IServiceCollection AddCloudFormation(this IServiceCollection services) => services.AddSingleton<IQueryService, CloudFormationService>();
}
