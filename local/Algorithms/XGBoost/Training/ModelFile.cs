using System.Runtime.InteropServices;
using Local.Algorithms.Container;
using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Training;

/// <summary>The model's file in the container's folder, replaced whole so that a stop never leaves half of one.</summary>
internal sealed partial class ModelFile(ContainerFolder folder)
{
    public const string Name = "xgboost-model";

    private readonly Lock _saving = new();

    public void Save(Booster booster)
    {
        Directory.CreateDirectory(folder.Model);
        var path = Path.Combine(folder.Model, Name);
        lock (_saving)
        {
            booster.Save(path + "-part");
            File.Move(path + "-part", path, overwrite: true);
        }
    }

    /// <summary>On SIGTERM, leaves the last round's model alone in the folder and ends the process as a success.</summary>
    public PosixSignalRegistration KeepOnTermination() => PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ =>
    {
        lock (_saving)
        {
            foreach (var file in Directory.Exists(folder.Model) ? Directory.GetFiles(folder.Model) : [])
                if (Path.GetFileName(file) != Name)
                    File.Delete(file);
            ExitNow(0);
        }
    });

    // The library is at work on the main thread; the ordinary way out would tear it down underneath.
    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitNow(int code);
}
