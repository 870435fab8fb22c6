using System.Text.Json.Nodes;
using Local.Asl.Execution;

namespace Local.Asl.Intrinsics;

/// <summary>A compiled call such as States.Format('{}', $.name).</summary>
internal sealed class IntrinsicCall(string text, IntrinsicFunction function, IReadOnlyList<Argument> arguments)
{
    public string Text => text;

    public JsonNode? Evaluate(Scope scope) => Evaluate(scope, this);

    public JsonNode? Evaluate(Scope scope, IntrinsicCall whole)
    {
        var values = new JsonNode?[arguments.Count];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Evaluate(scope, whole);
        try
        {
            function.Check(values.Length);
            return function.Apply(new Arguments(values, arguments.Count > 0 ? (arguments[0] as LiteralArgument)?.Raw : null, scope.Visit.Random));
        }
        catch (IntrinsicException exception)
        {
            throw scope.Visit.Failure("States.IntrinsicFailure", $"The function '{whole.Text}' had the following error: {exception.Message}");
        }
    }
}
