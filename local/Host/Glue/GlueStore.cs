using Local.Host.Glue.Bookmarks;
using Local.Host.Storage;

namespace Local.Host.Glue;

/// <summary>Jobs, their runs and bookmarks.</summary>
public sealed class GlueStore(Database database)
{
    const string Jobs = "glue-job";
    const string AllRuns = "glue-run";
    const string BookmarkStates = "glue-bookmark";

    public GlueJob? FindJob(string name) => database.Find<GlueJob>(Jobs, name);

    public GlueJob Job(string name) => FindJob(name) ?? throw GlueErrors.NoJob(name);

    public IReadOnlyList<GlueRun> Runs(string job = "") => database.List<GlueRun>(AllRuns, job.Length == 0 ? "" : job + "\n");

    public GlueRun Run(string job, string id) => database.Find<GlueRun>(AllRuns, Key(job, id)) ?? throw GlueErrors.NoRun(job, id);

    public Bookmark? Bookmark(string job) => database.Find<Bookmark>(BookmarkStates, job);

    public void Put(GlueJob job) => database.Put(Jobs, job.Name, job);

    public void Put(GlueRun run) => database.Put(AllRuns, Key(run.JobName, run.Id), run);

    public void Put(Bookmark bookmark) => database.Put(BookmarkStates, bookmark.JobName, bookmark);

    public bool RemoveBookmark(string job) => database.Remove(BookmarkStates, job);

    /// <summary>Adds a run unless as many as the job allows are under way.</summary>
    public GlueRun Begin(GlueJob job, GlueRun run) => database.Transaction(() =>
    {
        if (Runs(job.Name).Count(known => !known.IsEnded) >= job.MaxConcurrentRuns) throw GlueErrors.Concurrent(job.Name);
        Put(run);
        return run;
    });

    /// <summary>Ends a run unless it has ended already.</summary>
    public GlueRun End(GlueRun run, DateTimeOffset at, string state, string? error = null) => database.Transaction(() =>
    {
        var known = Run(run.JobName, run.Id);
        if (known.IsEnded) return known;
        var ended = known with { State = state, CompletedOn = at, ErrorMessage = error };
        Put(ended);
        return ended;
    });

    static string Key(string job, string run) => $"{job}\n{run}";
}
