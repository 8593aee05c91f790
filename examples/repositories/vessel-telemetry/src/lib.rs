//! Readings of a vessel.

/// Litres per nautical mile; nothing while the vessel lies still.
pub fn thirst(litres: f64, miles: f64) -> Option<f64> {
    (miles > 0.0).then(|| litres / miles)
}

#[cfg(test)]
mod tests {
    use super::thirst;

    #[test]
    fn a_moored_vessel_has_no_thirst() {
        assert_eq!(thirst(12.0, 0.0), None);
    }
}
