using System.Text;
using Local.Host;

namespace Tests.LocalServices.SageMaker;

/// <summary>The bucket "data" of the host that runs now.</summary>
public sealed class DataBucket(Func<IObjects> objects)
{
    public Task PutTextAsync(string key, string text) => objects().PutAsync("data", key, Encoding.UTF8.GetBytes(text), null, CancellationToken.None);

    public ObjectEntry? Find(string key) => objects().Find("data", key);

    public string? Text(string key) => Find(key) is { } entry ? File.ReadAllText(entry.Path) : null;

    public string[] Keys(string prefix) => [.. objects().List("data", prefix).Select(e => e.Key)];
}
