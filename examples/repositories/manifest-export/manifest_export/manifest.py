"""The manifest as the coast guard wants it."""


def line(name: str, born: int, cabin: str | None) -> str:
    """One passenger: name, year of birth, cabin or a dash."""
    return f"{name.upper():<40}{born:>6}{cabin or '-':>8}"
