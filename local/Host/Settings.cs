namespace Local.Host;

/// <summary>What one run of local mode is told: where it listens, where it keeps state, and which repository it serves.</summary>
/// <param name="Repository">The folder that holds template.yaml, statemachines/, functions/, jobs/ and models/.</param>
/// <param name="Data">Everything local mode writes (default .local under the repository).</param>
/// <param name="WaitScale">Factor on Wait states and retry intervals of the template's own state machines; machines made through the API run in real time.</param>
public sealed record Settings(int Port, string Repository, string Data, double WaitScale)
{
    public const string Account = "000000000000";
    public const string Region = "us-east-1";

    string? bound;

    /// <summary>The address that answers; known for port 0 only once the host has started.</summary>
    public string Url => bound ?? $"http://127.0.0.1:{Port}";

    internal void Bind(string url) => bound = url;

    public string DataPath(params string[] parts) => Path.Combine([Data, .. parts]);

    public static string Arn(string service, string resource, string region = Region) => $"arn:aws:{service}:{region}:{Account}:{resource}";
}
