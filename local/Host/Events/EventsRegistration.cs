using Local.Host.Events.Schedules;
using Local.Host.Wire;

namespace Local.Host.Events;

/// <summary>Adds EventBridge, and the hand-over of events, to local mode.</summary>
public static class EventsRegistration
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<Deliveries>()
        .AddSingleton<EventsStore>()
        .AddSingleton<EventBus>()
        .AddSingleton<IEventBus>(s => s.GetRequiredService<EventBus>())
        .AddSingleton<EventsEndpoints>()
        .AddSingleton<IJsonService>(s => s.GetRequiredService<EventsEndpoints>())
        .AddSingleton<ITaskTarget>(s => s.GetRequiredService<EventsEndpoints>())
        .AddSingleton<IResourceProvider, RuleProvider>()
        .AddSingleton<ScheduledRules>()
        .AddSingleton<IRestService, ClockEndpoints>()
        .AddSingleton<IAfterDeployment, DeliveryWorker>()
        .AddSingleton<IAfterDeployment, ScheduleWorker>();
}
