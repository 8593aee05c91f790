def due(hours: int) -> bool:
    """An engine is looked at every 500 hours."""
    return hours >= 500
