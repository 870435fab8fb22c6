using System.Text.Json;
using Contracts;
using Contracts.Configuration;
using ModelFile;

namespace Tests.Rules.Contracts;

public class MessagesTests
{
    [Fact]
    public void A_configuration_is_written_in_camel_case_and_read_back_the_same()
    {
        var configuration = ModelFileReader.Read(ModelFiles.Whole, "used-car-price").Configuration!;

        var json = JsonSerializer.Serialize(configuration, ContractsJson.Default.ModelConfiguration);
        var again = JsonSerializer.Deserialize(json, ContractsJson.Default.ModelConfiguration)!;

        json.ShouldContain("\"maxRejected\":0.05");
        json.ShouldContain("\"capturePercent\":100");
        json.ShouldContain("\"num_round\":\"200\"");
        json.ShouldContain("\"approval\":\"Automatic\"");
        JsonSerializer.Serialize(again, ContractsJson.Default.ModelConfiguration).ShouldBe(json);
        again.Approval.ShouldBe(Approval.Automatic);
        again.Retrain.MaxAge.ShouldBe(TimeSpan.FromDays(30));
    }
}
