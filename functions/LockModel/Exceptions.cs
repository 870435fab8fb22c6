namespace LockModel;

/// <summary>Another run of the model has the lock; the state machine retries on this name.</summary>
public sealed class ModelLockedException(string message) : Exception(message);

/// <summary>The run's lock expired and went to another; what the run has judged may be out of date.</summary>
public sealed class ModelLockLostException(string message) : Exception(message);
