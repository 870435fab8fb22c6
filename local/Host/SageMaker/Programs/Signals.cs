using System.Runtime.InteropServices;

namespace Local.Host.SageMaker.Programs;

/// <summary>The few calls to the C library for which .NET has no method.</summary>
static class Signals
{
    public const int Terminate = 15;
    public const int Kill = 9;

    /// <summary>Signals a process, or a process group by its negative id; one that is gone already is no error.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Send(int process, int signal);

    /// <summary>Gives a file a second name; 0 on success.</summary>
    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}
