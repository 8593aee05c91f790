from route_optimizer.rounds import length


def test_a_round_comes_home():
    assert length([(0, 0), (3, 4)]) == 10


def test_staying_at_the_quay_is_free():
    assert length([(1, 1)]) == 0
