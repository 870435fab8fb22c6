"""What a script of this project uses of Spark, on one machine; anything else is an error that names it."""
