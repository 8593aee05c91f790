from manifest_export.manifest import line


def test_every_line_is_as_long():
    assert len(line("Elin", 1990, None)) == len(line("Rahul Deshpande", 1984, "402"))
