namespace Local.Algorithms.XGBoost.Training;

/// <summary>Watches one metric and says when it has not improved for a number of rounds.</summary>
internal sealed class EarlyStopping(int rounds, bool maximise)
{
    private int _sinceBest;

    public int BestRound { get; private set; } = -1;

    public double BestScore { get; private set; }

    public bool ShouldStop(int round, double score)
    {
        if (BestRound < 0 || (maximise ? score > BestScore : score < BestScore))
        {
            BestRound = round;
            BestScore = score;
            _sinceBest = 0;
        }
        else
        {
            _sinceBest++;
        }
        return _sinceBest >= rounds;
    }
}
