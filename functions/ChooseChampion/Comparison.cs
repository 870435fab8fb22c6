using Contracts.Serving;
using Contracts.Training;

namespace ChooseChampion;

/// <summary>Whether the model in service takes the rows of a new run: features the same in name, type and order. Categories may differ; an unseen one encodes as none.</summary>
public static class Comparison
{
    public static Champion None(string algorithm) => new(Exists: false, Comparable: false, Reason: $"no {algorithm} model is in service");

    /// <param name="champions">The features of the model in service; null when they are gone.</param>
    public static Champion Of(Deployment deployed, Features? champions, Features challengers)
    {
        var reason = champions is null ? $"its features at {deployed.FeaturesKey} are gone" : FirstDifference(champions, challengers);
        return new Champion(Exists: true, reason is null, deployed.SavedModel, deployed.Run, deployed.Endpoint, deployed.Rmse, reason);
    }

    /// <summary>The first difference as a sentence's end about the champion; null when the same rows fit both.</summary>
    public static string? FirstDifference(Features champion, Features challenger)
    {
        if (champion.Target != challenger.Target) return $"it predicts {champion.Target}, the new one {challenger.Target}";
        for (var i = 0; i < Math.Max(champion.Columns.Count, challenger.Columns.Count); i++)
        {
            if (Difference(i, champion, challenger) is { } difference) return difference;
        }

        return null;
    }

    private static string? Difference(int at, Features champion, Features challenger)
    {
        var (old, now) = (champion.Columns.ElementAtOrDefault(at), challenger.Columns.ElementAtOrDefault(at));
        if (now is not null && champion.Columns.All(column => column.Name != now.Name)) return $"it does not know the feature {now.Name}";
        if (old is not null && challenger.Columns.All(column => column.Name != old.Name)) return $"it needs the feature {old.Name}, which the new one does not have";
        if (old?.Name != now?.Name) return $"its feature {at + 1} is {old?.Name ?? "absent"}, the new one's is {now?.Name ?? "absent"}";
        return old!.Type == now!.Type ? null : $"its feature {old.Name} is {old.Type}, the new one's is {now.Type}";
    }
}
