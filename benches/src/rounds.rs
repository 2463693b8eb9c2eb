//! The output of a benchmark: a line for each thing that was measured, its values separated by tabs.
//! `cargo xtask bench` runs the benchmarks and makes tables of the lines.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// One of several ways to do the same.
pub struct Contender<'a> {
    /// Its name in the tables.
    pub name: &'static str,
    pass: Box<dyn Fn() -> Duration + 'a>,
}

impl<'a> Contender<'a> {
    /// `each` is done with every input. The loop is compiled for each contender.
    pub fn new<I: Copy, T>(
        name: &'static str,
        inputs: &'a [I],
        each: impl Fn(I) -> T + 'a,
    ) -> Self {
        let pass = move || {
            let start = Instant::now();
            for input in inputs {
                black_box(each(black_box(*input)));
            }
            start.elapsed()
        };
        Self {
            name,
            pass: Box::new(pass),
        }
    }
}

/// How a benchmark was asked to measure.
pub struct Rounds {
    rounds: usize,
    counts: bool,
}

impl Rounds {
    /// Reads the arguments: `--count` is for callgrind, which counts instructions.
    #[must_use]
    pub fn asked_for(rounds: usize) -> Self {
        let asked = |name: &str| std::env::args().any(|arg| arg == name);
        Self {
            // `cargo test` runs benchmarks too, to see that they work.
            rounds: if asked("--bench") { rounds } else { 1 },
            counts: asked("--count"),
        }
    }

    /// Measures all contenders. They take turns in every round, so that whatever else the machine
    /// does meets all of them alike.
    pub fn measure(&self, group: &str, inputs: usize, contenders: &[Contender]) {
        if self.counts {
            return count(group, inputs, contenders);
        }
        let mut times = vec![Vec::with_capacity(self.rounds); contenders.len()];
        for _ in 0..self.rounds {
            for (contender, times) in contenders.iter().zip(&mut times) {
                times.push((contender.pass)());
            }
        }
        for (contender, times) in contenders.iter().zip(times) {
            let each = times
                .iter()
                .map(|time| time.as_secs_f64() * 1e9 / number(inputs));
            line("ns", group, contender.name, each);
        }
    }

    /// How often each contender allocates for one input.
    pub fn allocations(&self, group: &str, inputs: usize, contenders: &[Contender]) {
        if self.counts {
            return;
        }
        for contender in contenders {
            let counted = allocation_counter::measure(|| {
                (contender.pass)();
            });
            let each = number(counted.count_total) / number(inputs);
            line("allocations", group, contender.name, [each]);
        }
    }
}

/// Prints one line.
fn line(what: &str, group: &str, name: &str, values: impl IntoIterator<Item = f64>) {
    print!("{what}\t{group}\t{name}");
    for value in values {
        print!("\t{value}");
    }
    println!();
}

/// The line tells by how much to divide what callgrind counted between the two checkpoints.
fn count(group: &str, inputs: usize, contenders: &[Contender]) {
    for contender in contenders {
        (contender.pass)();
        checkpoint();
        (contender.pass)();
        checkpoint();
        line("counted", group, contender.name, [number(inputs)]);
    }
}

/// Callgrind writes down its counts after each call of this.
#[inline(never)]
fn checkpoint() {
    black_box(());
}

fn number(of: impl TryInto<u32>) -> f64 {
    of.try_into().map_or(f64::INFINITY, f64::from)
}
