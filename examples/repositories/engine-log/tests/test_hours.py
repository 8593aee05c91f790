from engine_log.hours import due


def test_five_hundred_is_due():
    assert due(500)
    assert not due(499)
