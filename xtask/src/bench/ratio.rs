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
        let digits = if *median < 0.01 { 5 } else { 2 };
        write!(f, "{median:.digits$}")?;
        // What is counted has no spread.
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
}
