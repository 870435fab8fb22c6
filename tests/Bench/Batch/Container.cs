using System.Diagnostics;
using System.Net.Http.Headers;

namespace Bench.Batch;

/// <summary>One serving container outside of local mode, asked over HTTP as batch transform asks it.</summary>
sealed class Container : IDisposable
{
    readonly Process process;
    readonly HttpClient http = new();
    readonly string url;

    Container(Process process, string url) => (this.process, this.url) = (process, url);

    public static async Task<Container> StartAsync(string program, string[] arguments, string model, params (string Name, string Value)[] environment)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(model)!, "container-" + Guid.NewGuid().ToString("N")[..8]));
        File.Copy(model, Path.Combine(folder.CreateSubdirectory("model").FullName, Path.GetFileName(model)));
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true };
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("SAGEMAKER_BASE_DIR", folder.FullName), ("SAGEMAKER_BIND_TO_PORT", port), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"), ("DOTNET_TieredPGO", "0"), .. environment])
            start.Environment[name] = value;
        var container = new Container(Process.Start(start)!, $"http://127.0.0.1:{port}");
        _ = container.process.StandardOutput.ReadToEndAsync();
        await container.ReadyAsync();
        return container;
    }

    public async Task<byte[]> AskAsync(byte[] rows)
    {
        using var body = new ByteArrayContent(rows);
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await http.PostAsync(url + "/invocations", body);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : throw new BenchException($"{url} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        http.Dispose();
    }

    async Task ReadyAsync()
    {
        for (var i = 0; i < 600; i++, await Task.Delay(50))
        {
            try
            {
                if ((await http.GetAsync(url + "/ping")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }

        throw new BenchException($"{url} does not come up.");
    }

    static string FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
