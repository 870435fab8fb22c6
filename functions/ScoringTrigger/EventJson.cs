using System.Text.Json.Serialization;
using Amazon.Lambda.S3Events;

namespace ScoringTrigger;

/// <summary>Reads the event without reflection.</summary>
[JsonSerializable(typeof(S3Event))]
public sealed partial class EventJson : JsonSerializerContext;
