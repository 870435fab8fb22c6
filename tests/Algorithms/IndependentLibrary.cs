using System.Runtime.InteropServices;

namespace Tests.Algorithms;

/// <summary>libxgboost called directly and in the oldest way it offers, to compare the program with.</summary>
internal static partial class IndependentLibrary
{
    private const string Name = "libxgboost.so.0";

    public static float[] TrainAndPredict(SampleRows train, SampleRows test, int rounds, params (string Name, string Value)[] parameters)
    {
        var matrix = Matrix(train);
        Check(XGDMatrixSetFloatInfo(matrix, "label", train.Labels, (ulong)train.Count));
        Check(XGBoosterCreate([matrix], 1, out var booster));
        foreach (var (name, value) in parameters)
            Check(XGBoosterSetParam(booster, name, value));
        for (var round = 0; round < rounds; round++)
            Check(XGBoosterUpdateOneIter(booster, round, matrix));
        var predictions = Predict(booster, test);
        Check(XGBoosterFree(booster));
        Check(XGDMatrixFree(matrix));
        return predictions;
    }

    public static float[] LoadAndPredict(string model, SampleRows test)
    {
        Check(XGBoosterCreate([], 0, out var booster));
        Check(XGBoosterLoadModel(booster, model));
        var predictions = Predict(booster, test);
        Check(XGBoosterFree(booster));
        return predictions;
    }

    private static float[] Predict(nint booster, SampleRows test)
    {
        var matrix = Matrix(test);
        Check(XGBoosterPredict(booster, matrix, 0, 0, 0, out var count, out var values));
        var predictions = new float[count];
        Marshal.Copy(values, predictions, 0, predictions.Length);
        Check(XGDMatrixFree(matrix));
        return predictions;
    }

    private static nint Matrix(SampleRows rows)
    {
        Check(XGDMatrixCreateFromMat(rows.Features, (ulong)rows.Count, SampleRows.Width, float.NaN, out var matrix));
        return matrix;
    }

    private static void Check(int code) => code.ShouldBe(0);

    [LibraryImport(Name)]
    private static partial int XGDMatrixCreateFromMat(float[] data, ulong rows, ulong columns, float missing, out nint matrix);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int XGDMatrixSetFloatInfo(nint matrix, string field, float[] values, ulong count);

    [LibraryImport(Name)]
    private static partial int XGDMatrixFree(nint matrix);

    [LibraryImport(Name)]
    private static partial int XGBoosterCreate(nint[] matrices, ulong count, out nint booster);

    [LibraryImport(Name)]
    private static partial int XGBoosterFree(nint booster);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int XGBoosterSetParam(nint booster, string name, string value);

    [LibraryImport(Name)]
    private static partial int XGBoosterUpdateOneIter(nint booster, int round, nint matrix);

    [LibraryImport(Name)]
    private static partial int XGBoosterPredict(nint booster, nint matrix, int options, uint trees, int training, out ulong count, out nint values);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int XGBoosterLoadModel(nint booster, string path);
}
