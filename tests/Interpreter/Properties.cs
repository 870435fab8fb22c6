using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Local.Asl;
using Local.Asl.Choice;
using Local.Asl.Errors;
using Local.Asl.Json;

namespace Tests.Interpreter;

public class Properties
{
    [Fact]
    public void Any_text_survives_writing_and_reading() => Prop.ForAll<string>(text =>
        text is null || HasLoneSurrogate(text) || JsonText.Parse(JsonText.Write(JsonValue.Create(text)))!.GetValue<string>() == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_number_keeps_its_digits() => Prop.ForAll<long, PositiveInt>((whole, part) =>
        JsonText.Write(JsonText.Parse($"[{whole},{whole}.{part.Get}0]")) == $"[{whole},{whole}.{part.Get}0]").QuickCheckThrowOnFailure();

    [Fact]
    public void A_pattern_of_a_text_s_parts_matches_it() => Prop.ForAll<NonNull<string>, NonNull<string>, NonNull<string>>((head, middle, tail) =>
        new Glob($"{Escaped(head.Get)}*{Escaped(tail.Get)}").Matches(head.Get + middle.Get + tail.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_delay_grows_and_stays_below_its_limit() => Prop.ForAll<PositiveInt, PositiveInt, byte>((interval, limit, retry) =>
    {
        var retrier = new Retrier(["E"], interval.Get, 99, 1.5, limit.Get, FullJitter: false);
        var jittered = retrier with { FullJitter = true };
        var (delay, next) = (retrier.Delay(retry, Random.Shared), retrier.Delay(retry + 1, Random.Shared));
        return delay <= next && next <= TimeSpan.FromSeconds(limit.Get) && jittered.Delay(retry, Random.Shared) <= delay;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Partitions_joined_again_are_the_array() => Prop.ForAll<int[], PositiveInt>((items, size) =>
    {
        var input = $"{{\"a\":[{string.Join(',', items ?? [])}],\"n\":{size.Get}}}";
        var chunks = Run("{'Type':'Pass','Parameters':{'x.$':'States.ArrayPartition($.a, $.n)'},'OutputPath':'$.x[*][*]','End':true}", input);
        return chunks == $"[{string.Join(',', items ?? [])}]";
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_map_keeps_order_whatever_its_concurrency() => Prop.ForAll<int[], byte>((items, width) =>
    {
        var input = $"[{string.Join(',', items ?? [])}]";
        return Run($"{{'Type':'Map','MaxConcurrency':{width},'ItemProcessor':{{'StartAt':'P','States':{{'P':{{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','End':true}}}}}},'End':true}}", input) == input;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_event_follows_an_earlier_one() => Prop.ForAll<byte, byte>((items, width) =>
    {
        var machine = Machine.RunAsync(
            $"{{'StartAt':'M','States':{{'M':{{'Type':'Map','MaxConcurrency':{width},'ItemProcessor':{{'StartAt':'P','States':{{'P':{{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','End':true}}}}}},'End':true}}}}}}",
            $"[{string.Join(',', Enumerable.Range(0, items % 50))}]").GetAwaiter().GetResult();
        return machine.Events.Select((e, i) => e.Id == i + 1 && e.PreviousEventId < e.Id).All(holds => holds);
    }).QuickCheckThrowOnFailure();

    private static string? Run(string state, string input) => Machine.OneAsync(state, input).GetAwaiter().GetResult().Output;

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar);
}
