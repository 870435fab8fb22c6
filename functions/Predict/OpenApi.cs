namespace Predict;

/// <summary>The description of this API that it hands out.</summary>
public static class OpenApi
{
    public static string Document { get; } = Read();

    private static string Read()
    {
        using var file = typeof(OpenApi).Assembly.GetManifestResourceStream("openapi.json")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
