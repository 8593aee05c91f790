use vessel_telemetry::thirst;

#[test]
fn a_crossing_is_measured() {
    assert_eq!(thirst(300.0, 12.0), Some(25.0));
}
