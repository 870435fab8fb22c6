using System.Text.Json.Nodes;

namespace Local.Asl.Intrinsics;

/// <summary>An intrinsic function: its name, how many arguments it takes, what it does with them.</summary>
internal sealed record IntrinsicFunction(string Name, int Least, int Most, Func<Arguments, JsonNode?> Apply)
{
    public static readonly IReadOnlyDictionary<string, IntrinsicFunction> All = new[]
    {
        new IntrinsicFunction("States.Format", 1, int.MaxValue, TextFunctions.Format),
        new IntrinsicFunction("States.StringToJson", 1, 1, JsonFunctions.StringToJson),
        new IntrinsicFunction("States.JsonToString", 1, 1, JsonFunctions.JsonToString),
        new IntrinsicFunction("States.JsonMerge", 3, 3, JsonFunctions.JsonMerge),
        new IntrinsicFunction("States.Array", 0, int.MaxValue, ArrayFunctions.Array),
        new IntrinsicFunction("States.ArrayPartition", 2, 2, ArrayFunctions.Partition),
        new IntrinsicFunction("States.ArrayContains", 2, 2, ArrayFunctions.Contains),
        new IntrinsicFunction("States.ArrayRange", 3, 3, ArrayFunctions.Range),
        new IntrinsicFunction("States.ArrayGetItem", 2, 2, ArrayFunctions.GetItem),
        new IntrinsicFunction("States.ArrayLength", 1, 1, ArrayFunctions.Length),
        new IntrinsicFunction("States.ArrayUnique", 1, 1, ArrayFunctions.Unique),
        new IntrinsicFunction("States.Base64Encode", 1, 1, TextFunctions.Base64Encode),
        new IntrinsicFunction("States.Base64Decode", 1, 1, TextFunctions.Base64Decode),
        new IntrinsicFunction("States.Hash", 2, 2, TextFunctions.Hash),
        new IntrinsicFunction("States.StringSplit", 2, 2, TextFunctions.StringSplit),
        new IntrinsicFunction("States.MathRandom", 2, 3, MathFunctions.Random),
        new IntrinsicFunction("States.MathAdd", 2, 2, MathFunctions.Add),
        new IntrinsicFunction("States.UUID", 0, 0, MathFunctions.Uuid),
    }.ToDictionary(function => function.Name);

    public void Check(int count)
    {
        if (count < Least || count > Most) throw new IntrinsicException($"Invalid number of arguments for {Name}: {count}");
    }
}
