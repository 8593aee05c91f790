from delivery_slots.slots import windows


def test_no_window_before_the_first_ferry():
    assert windows(7, 12)[0][0] == 8


def test_no_window_on_a_day_without_ferries():
    assert windows(12, 12) == []
