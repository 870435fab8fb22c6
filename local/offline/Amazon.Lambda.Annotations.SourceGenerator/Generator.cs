using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Writes a handler class per method with LambdaFunction and RestApi, and a Main that runs the one named by ANNOTATIONS_HANDLER. It writes no template.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class Generator : IIncrementalGenerator
{
    private const string Attributes = "Amazon.Lambda.Annotations.";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(Attributes + "LambdaFunctionAttribute", (node, _) => node is MethodDeclarationSyntax, (found, _) => (IMethodSymbol)found.TargetSymbol)
            .Collect();
        context.RegisterSourceOutput(methods.Combine(context.CompilationProvider), (output, found) =>
        {
            var (handlers, compilation) = found;
            if (handlers.IsEmpty || Serializer(compilation) is not { } serializer) return;
            foreach (var method in handlers)
            {
                var handler = new Handler(method, serializer);
                output.AddSource(handler.ClassName + ".g.cs", handler.Source());
            }

            if (GeneratesMain(compilation)) output.AddSource("Program.g.cs", MainProgram.Source(handlers.Select(method => new Handler(method, serializer)).ToList()));
        });
    }

    private static bool GeneratesMain(Compilation compilation) =>
        compilation.Assembly.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == Attributes + "LambdaGlobalPropertiesAttribute")?.NamedArguments.Any(a => a.Key == "GenerateMain" && a.Value.Value is true) == true;

    /// <summary>The type that the assembly's LambdaSerializer names, as the published generator requires it too.</summary>
    private static string Serializer(Compilation compilation)
    {
        var attribute = compilation.Assembly.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == "Amazon.Lambda.Core.LambdaSerializerAttribute");
        return (attribute?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }
}
