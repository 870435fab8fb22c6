using Local.Host.Lambda;

namespace Tests.LocalServices.Lambda;

public sealed class FunctionProgramTests : IDisposable
{
    static readonly DateTime Built = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);
    readonly string folder = Directory.CreateTempSubdirectory("function-program-").FullName;

    [Fact]
    public void Runs_the_build_where_nothing_was_published()
    {
        Write("", "Worker.dll", Built);

        Found().ShouldBe(Path.Combine(Build, "Worker.dll"));
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("linux-x64/publish")]
    public void Prefers_a_publish_that_is_as_new_as_the_build(string publish)
    {
        Write("", "Worker.dll", Built);
        Write(publish, "Worker.dll", Built);

        Found().ShouldBe(Path.Combine(Build, publish, "Worker.dll"));
    }

    [Fact]
    public void Passes_a_publish_over_when_a_referenced_assembly_was_rebuilt_since()
    {
        Write("", "Worker.dll", Built);
        Write("publish", "Worker.dll", Built.AddMinutes(1));
        Write("publish", "Contracts.dll", Built.AddMinutes(1));
        Write("", "Contracts.dll", Built.AddMinutes(2));

        Found().ShouldBe(Path.Combine(Build, "Worker.dll"));
    }

    [Fact]
    public void Passes_a_publish_over_that_lacks_an_assembly_of_the_build()
    {
        Write("", "Worker.dll", Built);
        Write("", "Contracts.dll", Built);
        Write("publish", "Worker.dll", Built.AddMinutes(1));

        Found().ShouldBe(Path.Combine(Build, "Worker.dll"));
    }

    [Fact]
    public void Takes_a_publish_without_a_build()
    {
        Write("publish", "Worker.dll", Built);

        Found().ShouldBe(Path.Combine(Build, "publish", "Worker.dll"));
    }

    [Fact]
    public void Runs_the_executable_beside_the_assembly()
    {
        Write("", "Worker.dll", Built);
        Write("", "Worker", Built);

        FunctionProgram.Find(folder, "Worker").ShouldSatisfyAllConditions(p => p.File.ShouldBe(Path.Combine(Build, "Worker")), p => p.Arguments.ShouldBeEmpty());
    }

    [Fact]
    public void Says_what_to_run_when_there_is_no_build() =>
        Should.Throw<FileNotFoundException>(() => FunctionProgram.Find(folder, "Worker")).Message.ShouldContain("dotnet build");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Build => Path.Combine(folder, "bin", "Release", "net10.0");

    string Found() => FunctionProgram.Find(folder, "Worker").Arguments.ShouldHaveSingleItem();

    void Write(string under, string name, DateTime at)
    {
        var path = Path.Combine(Build, under, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, at);
    }
}
