"""Functions of columns."""


class Column:
    def __init__(self, of, name):
        self.of, self.name = of, name

    def alias(self, name):
        return Column(self.of, name)


def concat_ws(separator, *columns):
    """The row's values that are there, with the separator between."""
    return Column(lambda row: separator.join(value for value in row if value is not None), f"concat_ws({separator}, ...)")
