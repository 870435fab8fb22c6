namespace Amazon.Lambda.CloudWatchEvents.ScheduledEvents;

/// <summary>The event of a schedule.</summary>
public class ScheduledEvent : CloudWatchEvent<Detail>;

/// <summary>A schedule has nothing to tell.</summary>
public class Detail;
