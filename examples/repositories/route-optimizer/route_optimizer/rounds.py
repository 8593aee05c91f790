"""Rounds over the islands, as a list of stops."""


def length(stops: list[tuple[float, float]]) -> float:
    """Length of a round that starts and ends at the first stop."""
    if len(stops) < 2:
        return 0.0
    legs = zip(stops, [*stops[1:], stops[0]])
    return sum(((a - c) ** 2 + (b - d) ** 2) ** 0.5 for (a, b), (c, d) in legs)
