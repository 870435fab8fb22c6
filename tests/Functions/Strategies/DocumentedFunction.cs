using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using Contracts.Strategies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tests.Functions.Strategies;

/// <summary>The function that docs/api.md shows, compiled as it stands there.</summary>
public sealed class DocumentedFunction
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs/api.md"));

    [Fact]
    public void Takes_the_event_and_gives_the_answer()
    {
        var program = Compiled(Block("cs"));
        var serializer = new CamelCaseLambdaJsonSerializer();
        using var sent = new MemoryStream(StrategyFunction.Event("cars", [[new("xgboost", 12350.5f, 2, 0), new("linear-learner", 11980.25f, 3, 1)], [new("xgboost", 1, 2, 0), new("linear-learner", 2, 3, 1)]]));
        using var answered = new MemoryStream();

        Handle(program, serializer, sent, answered);

        StrategyFunction.Read(answered.ToArray(), null, 2).Values.ShouldBe([12165.375f, 1.5f]);
    }

    [Fact]
    public void The_shown_messages_are_those_that_travel()
    {
        Candidate[] row = [new("xgboost", 12350.5f, 2104.7, 0, "20261121094500-3f2a1"), new("linear-learner", 11980.25f, 2891.2, 1, "20261121094500-3f2a1")];

        JsonElement.DeepEquals(JsonDocument.Parse(StrategyFunction.Event("used-car-price", [row])).RootElement, JsonDocument.Parse(Block("json")).RootElement).ShouldBeTrue();
        StrategyFunction.Read(Encoding.UTF8.GetBytes(Block("json", 1)), null, 1).Values.ShouldBe([12165.375f]);
    }

    /// <summary>Does what the runtime's loop does with one event: reads it, calls the lambda of the program, writes what it returns.</summary>
    private static void Handle(Assembly program, CamelCaseLambdaJsonSerializer serializer, Stream sent, Stream answered)
    {
        var asked = program.GetType("Asked")!;
        var handler = program.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)).Single(method => method.GetParameters() is [{ } only] && only.ParameterType == asked && method.ReturnType.Name == "Combined");
        var read = typeof(CamelCaseLambdaJsonSerializer).GetMethod("Deserialize")!.MakeGenericMethod(asked).Invoke(serializer, [sent]);
        var combined = handler.Invoke(Activator.CreateInstance(handler.DeclaringType!), [read]);
        typeof(CamelCaseLambdaJsonSerializer).GetMethod("Serialize")!.MakeGenericMethod(handler.ReturnType).Invoke(serializer, [combined, answered]);
    }

    private static Assembly Compiled(string code)
    {
        const string Implicit = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create("documented", [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(Implicit)], [.. platform.Append(typeof(LambdaBootstrapBuilder).Assembly.Location).Append(typeof(CamelCaseLambdaJsonSerializer).Assembly.Location).Append(typeof(Amazon.Lambda.Core.ILambdaSerializer).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))]);
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        emitted.Success.ShouldBeTrue(string.Join('\n', emitted.Diagnostics));
        return Assembly.Load(assembly.ToArray());
    }

    private static string Block(string language, int number = 0) => Regex.Matches(Page, $"(?s)```{language}\n(.*?)```")[number].Groups[1].Value;

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Serverless.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
