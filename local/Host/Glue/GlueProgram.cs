using Local.Host.SageMaker.Programs;

namespace Local.Host.Glue;

/// <summary>Starts a job's script under python3, with the stand-ins for Glue's and Spark's libraries in front of its path.</summary>
public sealed class GlueProgram(Settings settings, ContainerVariables variables)
{
    static readonly string Library = Path.Combine(AppContext.BaseDirectory, "Glue", "python");

    // A PATH may begin with shims that need more of the environment than a script gets.
    static readonly string[] First = ["/usr/bin/python3"];

    public string LogOf(GlueRun run) => settings.DataPath("logs", "glue", run.JobName, run.Id + ".log");

    public async Task<ChildProcess> StartAsync(GlueJob job, GlueRun run, Action<string> line, Action<string> error)
    {
        var folder = settings.DataPath("glue", run.Id);
        Directory.CreateDirectory(folder);
        var environment = variables.For(folder, null, ("PYTHONPATH", Library), ("PYTHONDONTWRITEBYTECODE", "1"), ("PYTHONUNBUFFERED", "1"), ("GLUE_RUN", $"{settings.Url}/_local/glue/{Uri.EscapeDataString(job.Name)}/{run.Id}"));
        string[] arguments = [.. run.Arguments.SelectMany(argument => new[] { argument.Key, argument.Value }), "--JOB_NAME", job.Name, "--JOB_RUN_ID", run.Id];
        return await ChildProcess.StartAsync(new ChildStart([Python(), Script(job), .. arguments], environment, folder), line, error);
    }

    public void Clear(GlueRun run)
    {
        var folder = settings.DataPath("glue", run.Id);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    // The template names the script beside itself; packaging for a deployment uploads it.
    string Script(GlueJob job)
    {
        if (job.Script.StartsWith("s3://", StringComparison.Ordinal)) throw new IOException($"Local mode runs a script of the repository; the job {job.Name} names {job.Script}. Let Command.ScriptLocation be a path beside template.yaml.");
        var file = Path.Combine(settings.Repository, job.Script);
        return File.Exists(file) ? file : throw new IOException($"The script of the job {job.Name} is missing: {file}.");
    }

    static string Python() =>
        First.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "python3"))).FirstOrDefault(File.Exists)
        ?? throw new IOException("Glue scripts need python3, which is neither in /usr/bin nor on PATH. Install it with: sudo apt-get install python3");
}
