using System.Diagnostics;
using System.Threading.Channels;

namespace Local.Host.Lambda;

/// <summary>One child process of a function, which takes one invocation at a time through the Runtime API.</summary>
sealed class ExecutionEnvironment : IDisposable
{
    /// <summary>How long a cold process may take before it first asks for work, beside the function's own timeout.</summary>
    static readonly TimeSpan InitLimit = TimeSpan.FromSeconds(10);

    readonly Channel<Invocation> inbox = Channel.CreateBounded<Invocation>(1);
    readonly FunctionConfiguration function;
    readonly FunctionLog log;
    readonly TimeProvider clock;
    readonly Process process;
    CancellationTokenSource? deadline;
    Invocation? current;
    volatile bool dead;

    public ExecutionEnvironment(FunctionConfiguration function, FunctionLog log, TimeProvider clock, string url)
    {
        (this.function, this.log, this.clock) = (function, log, clock);
        process = new Process { StartInfo = StartInfo(function, Id, url), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
        process.Exited += (_, _) => Exited();
    }

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public bool Alive => !dead;

    public FunctionConfiguration Function => function;

    public async Task StartAsync(Children children)
    {
        await children.StartAsync(process);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Hands an invocation to the process and waits for the answer, whichever way it comes: response, error, time limit or exit.</summary>
    public async Task<FunctionAnswer> RunAsync(Invocation invocation)
    {
        var started = clock.GetTimestamp();
        using var limit = new CancellationTokenSource(InitLimit + Timeout, clock);
        current = invocation;
        deadline = limit;
        await using var expiry = limit.Token.Register(() => TimeOut(invocation));
        // A process that exited before it was asked anything raised Exited too early for this invocation.
        if (dead) invocation.Fail(FunctionFaults.Exited(invocation.RequestId, process.ExitCode));
        else inbox.Writer.TryWrite(invocation);
        var answer = await invocation.Answer;
        current = null;
        var elapsed = clock.GetElapsedTime(started).TotalMilliseconds;
        Note(invocation, $"END RequestId: {invocation.RequestId}");
        Note(invocation, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"REPORT RequestId: {invocation.RequestId}\tDuration: {elapsed:0.00} ms\tMemory Size: {function.MemorySize} MB"));
        return answer;
    }

    /// <summary>The process asks for work; it waits here while idle.</summary>
    public async Task<Invocation> NextAsync(CancellationToken cancellation)
    {
        var invocation = await inbox.Reader.ReadAsync(cancellation);
        Note(invocation, $"START RequestId: {invocation.RequestId} Version: $LATEST");
        // The answer may already be that the process took too long to start.
        if (!invocation.Answer.IsCompleted) deadline?.CancelAfter(Timeout);
        return invocation;
    }

    /// <summary>The invocation that the process answers, if it is still the one it was given.</summary>
    public Invocation? Pending(string requestId) => current is { } running && running.RequestId == requestId ? running : null;

    /// <summary>The process reports that it could not start; what waits for it fails with its words.</summary>
    public void InitFailed(byte[] body)
    {
        current?.Fail(body);
        Dispose();
    }

    public void Dispose()
    {
        dead = true;
        inbox.Writer.TryComplete();
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already, or never started.
        }
    }

    TimeSpan Timeout => TimeSpan.FromSeconds(function.TimeoutSeconds);

    void TimeOut(Invocation invocation)
    {
        if (invocation.Fail(FunctionFaults.TimedOut(clock.GetUtcNow(), invocation.RequestId, function.TimeoutSeconds))) Dispose();
    }

    void Exited()
    {
        dead = true;
        inbox.Writer.TryComplete();
        if (current is { } running && running.Fail(FunctionFaults.Exited(running.RequestId, process.ExitCode))) log.Write($"the process of {function.Name} ended with exit code {process.ExitCode} while it had an event to answer");
    }

    void Write(string? line)
    {
        if (line is null) return;
        log.Write(line);
        current?.Log(line);
    }

    void Note(Invocation invocation, string line)
    {
        log.Write(line);
        invocation.Log(line);
    }

    static ProcessStartInfo StartInfo(FunctionConfiguration function, string id, string url)
    {
        var program = FunctionProgram.Find(function.Folder, function.Handler);
        var start = new ProcessStartInfo(program.File, program.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(program.Arguments is [var assembly] ? assembly : program.File)! };
        start.Environment.Clear();
        foreach (var (name, value) in FunctionVariables.For(function, id, url)) start.Environment[name] = value;
        return start;
    }
}
