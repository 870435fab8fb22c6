using System.Text;
using System.Text.Json;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Contracts;
using Contracts.Serving;

namespace ExportConfiguration;

/// <summary>The one parameter per model that the inference API reads.</summary>
internal sealed class InferenceParameters(IAmazonSimpleSystemsManagement parameters, string prefix)
{
    /// <summary>What a standard parameter holds.</summary>
    private const int MostBytes = 4096;

    public async Task Put(InService inService)
    {
        var name = $"{prefix}/{inService.Model}";
        await parameters.PutParameterAsync(new PutParameterRequest { Name = name, Value = Text(inService, name), Type = ParameterType.String, Overwrite = true });
    }

    public static string Text(InService inService, string name)
    {
        var json = JsonSerializer.Serialize(inService, ContractsJson.Default.InService);
        var bytes = Encoding.UTF8.GetByteCount(json);
        return bytes <= MostBytes ? json : throw new InvalidDataException($"The parameter {name} would have {bytes} bytes; a standard parameter holds {MostBytes}. Serve fewer algorithms of this model.");
    }
}
