namespace Local.Algorithms.Container;

/// <summary>A failure the user can prevent: a setting or the data is wrong.</summary>
internal sealed class ClientErrorException(string message) : Exception(message);

/// <summary>A failure of the algorithm or its surroundings that the user's input did not cause.</summary>
internal sealed class AlgorithmErrorException(string message) : Exception(message);
