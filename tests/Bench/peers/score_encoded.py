"""The algorithm's stage in Python: encoded rows as CSV in, one prediction a line out, with the same library and model. Prints the seconds; the imports are not counted."""
import sys, time
import numpy as np, pandas as pd, xgboost as xgb

model, source, target = sys.argv[1:4]
started = time.perf_counter()
booster = xgb.Booster()
booster.load_model(model)
rows = pd.read_csv(source, header=None, dtype=np.float32)
predictions = booster.predict(xgb.DMatrix(rows.to_numpy()))
pd.Series(predictions).to_csv(target, index=False, header=False)
print(time.perf_counter() - started)
