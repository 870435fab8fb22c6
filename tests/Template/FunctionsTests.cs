using System.Xml.Linq;
using Local.Host.Wire;

namespace Tests.Template;

public sealed class FunctionsTests
{
    public static TheoryData<string> Functions => [.. Repository.Template.Resources.Where(r => r.Type == "AWS::Lambda::Function").Select(r => r.LogicalId)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Handler_is_the_assembly_of_the_project_in_its_folder(string function)
    {
        var properties = Properties(function);
        var folder = properties["CodeUri"]!.ToString();

        Directory.Exists(folder).ShouldBeTrue($"{function}: CodeUri {folder} is not there");
        var project = Directory.GetFiles(folder, "*.csproj").ShouldHaveSingleItem();
        var assembly = XDocument.Load(project).Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(project);
        properties["Handler"]!.ToString().ShouldBe(assembly);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Limits_and_log_group_are_stated(string function)
    {
        var properties = Properties(function);

        properties.Number("Timeout").ShouldNotBeNull().ShouldBeInRange(1, 900);
        properties.Number("MemorySize").ShouldNotBeNull().ShouldBeInRange(128, 10240);
        properties["LoggingConfig"]?["LogGroup"]?.ToString().ShouldBe($"/aws/lambda/{properties["FunctionName"]}");
    }

    static System.Text.Json.Nodes.JsonObject Properties(string function) => Repository.Template.Find(function)!.Properties;
}
