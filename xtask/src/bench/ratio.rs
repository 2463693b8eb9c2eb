//! Ratios of what was measured side by side, with their spread.

use std::fmt;

/// The median of the ratios of all rounds, and the bounds of their middle half.
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
        let at = |quarter: usize| ratios[(ratios.len() - 1) * quarter / 4];
        Self {
            median: at(2),
            low: at(1),
            high: at(3),
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
