namespace Local.Host.Lambda;

/// <summary>What every function's processes share.</summary>
public sealed class FunctionHost(Settings settings, TimeProvider clock, Children children)
{
    public TimeProvider Clock => clock;

    public Children Children => children;

    public string Url => settings.Url;

    public double WaitScale => settings.WaitScale;

    public string LogPath(string function) => settings.DataPath("logs", "lambda", function + ".log");
}
