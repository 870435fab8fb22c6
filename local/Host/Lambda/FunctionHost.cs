using Local.Host.Faults;

namespace Local.Host.Lambda;

/// <summary>What every function's processes share.</summary>
public sealed class FunctionHost(Settings settings, TimeProvider clock, Children children, FunctionStrikes strikes)
{
    public TimeProvider Clock => clock;

    public Children Children => children;

    public FunctionStrikes Strikes => strikes;

    public string Url => settings.Url;

    public double WaitScale => settings.WaitScale;

    public string LogPath(string function) => settings.DataPath("logs", "lambda", function + ".log");
}
