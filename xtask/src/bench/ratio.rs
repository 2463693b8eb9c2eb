//! Ratios of what was measured side by side, with their spread.

use std::fmt;

/// The median of the ratios of all rounds, and bounds that their middle half is within.
#[derive(Clone, Copy)]
pub(super) struct Ratio {
    pub(super) median: f64,
    low: f64,
    high: f64,
    rounds: usize,
}

impl Ratio {
    /// The ratios of two columns of measurements, round by round.
    pub(super) fn of(ours: &[f64], others: &[f64]) -> Self {
        Self::over(&vec![0.0; ours.len()], ours, others)
    }

    /// Whether the ratio is at most the bound; `None` where the bound is inside of the spread.
    pub(super) fn is_at_most(&self, bound: f64) -> Option<bool> {
        let is_decided = self.high <= bound || self.low > bound;
        is_decided.then_some(self.high <= bound)
    }

    /// The same for what both take over a third one.
    pub(super) fn over(base: &[f64], ours: &[f64], others: &[f64]) -> Self {
        let mut ratios: Vec<f64> = base
            .iter()
            .zip(ours.iter().zip(others))
            .map(|(base, (ours, others))| (ours - base) / (others - base))
            .collect();
        ratios.sort_by(f64::total_cmp);
        // Rounded outwards, or the upper half of few ratios would seem narrower than the lower.
        let quarter = (ratios.len() - 1) / 4;
        Self {
            median: median(&ratios),
            low: ratios[quarter],
            high: ratios[ratios.len() - 1 - quarter],
            rounds: ratios.len(),
        }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            median,
            low,
            high,
            rounds,
        } = self;
        // Two that count; more would look more exact than a measurement is.
        let counts = |digits: &i32| median.abs() * 10_f64.powi(digits - 1) >= 1.0;
        let digits = (2..10).find(counts).map_or(2, i32::unsigned_abs) as usize;
        write!(f, "{median:.digits$}")?;
        // A count has no spread.
        if *rounds == 1 {
            return Ok(());
        }
        write!(f, " ({low:.digits$}–{high:.digits$})")
    }
}

pub(super) fn median(measured: &[f64]) -> f64 {
    let mut measured = measured.to_vec();
    measured.sort_by(f64::total_cmp);
    measured[(measured.len() - 1) / 2]
}

#[cfg(test)]
mod tests {
    use super::Ratio;

    #[test]
    fn the_bounds_are_as_far_from_either_end() {
        for (rounds, low, high) in [(1, 1, 1), (3, 1, 3), (5, 2, 4), (7, 2, 6), (9, 3, 7)] {
            let ratios: Vec<f64> = (1..=rounds).rev().map(f64::from).collect();
            let ratio = Ratio::of(&ratios, &vec![1.0; ratios.len()]);
            let expected = [low, (rounds + 1) / 2, high].map(f64::from);
            assert_eq!(
                [ratio.low, ratio.median, ratio.high].map(f64::to_bits),
                expected.map(f64::to_bits)
            );
        }
    }

    #[test]
    fn a_bound_inside_of_the_spread_decides_nothing() {
        let ratio = Ratio::of(&[2.0, 3.0, 4.0], &[1.0; 3]);
        let verdicts = [1.9, 2.0, 3.0, 3.9, 4.0].map(|bound| ratio.is_at_most(bound));
        assert_eq!(verdicts, [Some(false), None, None, None, Some(true)]);
    }

    #[test]
    fn small_ratios_have_two_digits_that_count() {
        for (ours, shown) in [
            (12.345, "12.35"),
            (0.5, "0.50"),
            (0.0432, "0.043"),
            (0.000_304, "0.00030"),
            (0.0, "0.00"),
        ] {
            assert_eq!(Ratio::of(&[ours], &[1.0]).to_string(), shown);
        }
        let spread = Ratio::of(&[0.0432, 0.0311, 0.101], &[1.0; 3]);
        assert_eq!(spread.to_string(), "0.043 (0.031–0.101)");
    }
}
