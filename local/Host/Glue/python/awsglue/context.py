"""GlueContext and the readers of dynamic frames."""

from awsglue import local
from pyspark.sql import DataFrame, SparkSession


class GlueContext:
    def __init__(self, spark_context):
        self.spark_session = SparkSession()
        self.create_dynamic_frame = _Readers()


class _Readers:
    def from_options(self, connection_type, connection_options=None, format=None, format_options=None, transformation_ctx=""):
        """New objects under the paths, by the bookmark of the transformation context, as lines cut at the separator."""
        options, shape = dict(connection_options or {}), dict(format_options or {})
        paths = options.pop("paths", None)
        if connection_type != "s3" or not paths or options != {"recurse": True}:
            raise NotImplementedError(f"Local mode reads s3 with paths and recurse=True only, not {connection_type} with {connection_options}")
        separator = shape.pop("separator", ",")
        if format != "csv" or shape != {"quoteChar": -1, "withHeader": False}:
            raise NotImplementedError(f"Local mode reads csv with quoteChar=-1 and withHeader=False only, not {format} with {format_options}")
        objects = local.run("sources", {"context": transformation_ctx, "paths": paths})["objects"]
        return DynamicFrame(objects, separator)


class DynamicFrame:
    def __init__(self, objects, separator):
        self._objects, self._separator = objects, separator

    def toDF(self):
        return DataFrame(lambda: (line.split(self._separator) for found in self._objects for line in local.lines(found["bucket"], found["key"])), None)

    def count(self):
        return self.toDF().count()
