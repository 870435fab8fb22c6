using Local.Host.Glue.Bookmarks;

namespace Tests.LocalServices.Glue;

public sealed class BookmarkTests
{
    static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Objects_of_the_band_are_told_by_name_and_older_ones_by_time()
    {
        var (first, known) = BookmarkRules.Select([At("old", -120), At("a", -10), At("b", -1)], null, Noon);
        var (second, _) = BookmarkRules.Select([At("old", -120), At("a", -10), At("b", -1), At("late", -5), At("too late", -20), At("new", 30)], known, Noon.AddHours(1));

        first.Select(o => o.Key).ShouldBe(["old", "a", "b"]);
        known.Band.Select(o => o.Key).ShouldBe(["a", "b"]);
        // An object that the listing showed late is read; one of before the band is taken for read.
        second.Select(o => o.Key).ShouldBe(["late", "new"]);
    }

    [Fact]
    public void A_changed_object_is_read_again_and_one_from_after_the_start_waits()
    {
        var (_, known) = BookmarkRules.Select([At("a", -10)], null, Noon);
        var (read, _) = BookmarkRules.Select([At("a", 3), At("later", 61)], known, Noon.AddHours(1));

        read.ShouldBe([At("a", 3)]);
    }

    /// <summary>Whatever the objects' times and however often it runs: what is in the listing in time is read once.</summary>
    [Fact]
    public void Every_object_is_read_exactly_once()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var objects = Enumerable.Range(0, 60).Select(i => At($"o{i}", random.Next(0, 300))).ToList();
            Dictionary<string, int> times = [];
            BookmarkElement? element = null;
            for (var minute = random.Next(1, 40); minute < 400; minute += random.Next(1, 40))
            {
                var (read, next) = BookmarkRules.Select(objects.Where(o => o.Changed <= Noon.AddMinutes(minute)), element, Noon.AddMinutes(minute));
                // Some runs fail before they commit.
                if (random.Next(4) == 0) continue;
                element = next;
                foreach (var found in read) times[found.Key] = times.GetValueOrDefault(found.Key) + 1;
            }

            var (rest, _) = BookmarkRules.Select(objects, element, Noon.AddMinutes(500));
            foreach (var found in rest) times[found.Key] = times.GetValueOrDefault(found.Key) + 1;
            times.Count.ShouldBe(60);
            times.Values.ShouldAllBe(count => count == 1);
        }
    }

    static BandObject At(string key, int minutes) => new(key, Noon.AddMinutes(minutes));
}
