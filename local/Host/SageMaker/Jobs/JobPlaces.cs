using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Jobs;

/// <summary>Where the files of jobs and endpoints lie.</summary>
public sealed class JobPlaces(Settings settings)
{
    public JobFolder Folder(ResourceKind kind, string name) => JobFolder.Create(Path(kind, name));

    /// <summary>Removes the folder of a job that is over; one that failed keeps its own for a look.</summary>
    public void Clear(ResourceKind kind, string name) => Directory.Delete(Path(kind, name), recursive: true);

    public LogFile Log(ResourceKind kind, string name) => new(settings.DataPath("logs", "sagemaker", kind.Name + "s", name + ".log"));

    /// <summary>A new folder for one fleet of an endpoint: the next fleet starts while this one still serves.</summary>
    public string Fleet(string endpoint) => settings.DataPath("endpoints", endpoint, Guid.NewGuid().ToString("N")[..8]);

    /// <summary>Removes the folders of fleets that ended with a killed host.</summary>
    public void ClearFleets()
    {
        var fleets = settings.DataPath("endpoints");
        if (Directory.Exists(fleets)) Directory.Delete(fleets, recursive: true);
    }

    string Path(ResourceKind kind, string name) => settings.DataPath("jobs", kind.Slug, name);
}
