using System.Text.Json.Nodes;

namespace Local.Asl;

/// <summary>What the context object ($$) says of an execution and its state machine.</summary>
public sealed record ExecutionContext(ExecutionIdentity Execution, StateMachineIdentity StateMachine);

/// <summary>The Execution member of the context object.</summary>
/// <param name="Input">The parsed input; null lets the interpreter take the text it is started with.</param>
public sealed record ExecutionIdentity(
    string Id, string Name, string RoleArn, DateTimeOffset StartTime, JsonNode? Input = null, int RedriveCount = 0, DateTimeOffset? RedriveTime = null);

/// <summary>The StateMachine member of the context object.</summary>
public sealed record StateMachineIdentity(string Id, string Name);
