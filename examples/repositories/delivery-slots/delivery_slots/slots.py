"""Delivery windows of a day."""


def windows(first_ferry: int, last_ferry: int, length: int = 2) -> list[tuple[int, int]]:
    """Windows between the first ferry in and the last ferry out, in hours."""
    return [(h, h + length) for h in range(first_ferry + 1, last_ferry - length + 1, length)]
