"""What a script of this project uses of Glue's library, answered by local mode; anything else is an error that names it."""
