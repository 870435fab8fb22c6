using System.Runtime.InteropServices;

namespace Local.Host.Lambda;

/// <summary>Where the .NET that runs local mode is installed: the one that its children must find too.</summary>
public static class DotnetRoot
{
    // .../dotnet/shared/Microsoft.NETCore.App/10.0.x/
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static string Command => Path.Combine(Folder, "dotnet");
}
