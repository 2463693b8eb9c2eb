//! How the contenders compare: rounds in which each has its turn, so that whatever else the
//! machine does meets all of them alike, and the medians of what each one took.
//!
//! `cargo bench -p stytch-errors-benches --bench ratios`

use stytch_errors::{Page, b2b};
use stytch_errors_benches::contenders::{Contender, bad_request, unauthorized};
use stytch_errors_benches::workload;

const ROUNDS: usize = 41;

fn main() {
    // `cargo test` runs benchmarks too, to see that they work.
    let rounds = if std::env::args().any(|arg| arg == "--bench") {
        ROUNDS
    } else {
        1
    };
    let large = compare::<b2b::BadRequest>(rounds, &bad_request::all(), bad_request::limit);
    let small = compare::<b2b::Unauthorized>(rounds, &unauthorized::all(), unauthorized::limit);
    let unknown = unknown(rounds, &bad_request::all()[0], &bad_request::serde());

    println!("\nfigures to hold (our time as a multiple of the other's)");
    figure("590 codes, hits, by hashify", large.hits.by_hashify(), 0.5);
    figure(
        "590 codes, misses, by hashify",
        large.misses.by_hashify(),
        0.5,
    );
    figure(
        "590 codes, hits, by rustc's match",
        large.hits.by("match"),
        0.2,
    );
    figure(
        "590 codes, hits, by the limit",
        large.hits.by("the limit"),
        1.4,
    );
    figure(
        "590 codes, one hot code, by hashify",
        large.hot.by_hashify(),
        1.0,
    );
    figure("33 codes, hits, by hashify", small.hits.by_hashify(), 0.7);
    figure(
        "33 codes, misses, by hashify",
        small.misses.by_hashify(),
        1.0,
    );
    figure(
        "33 codes, one hot code, by hashify",
        small.hot.by_hashify(),
        1.0,
    );
    figure("unknown code, by serde's derive", unknown, 0.001);
}

fn figure(what: &str, ratio: f64, at_most: f64) {
    let held = if ratio <= at_most { "" } else { "  NOT HELD" };
    println!("{what:38}{ratio:>8.4}, at most {at_most}{held}");
}

/// What a lookup takes with each contender, in nanoseconds.
struct Times(Vec<(&'static str, f64)>);

impl Times {
    fn of(&self, name: &str) -> Option<f64> {
        Some(self.0.iter().find(|(contender, _)| *contender == name)?.1)
    }

    /// Our time as a multiple of this contender's.
    fn by(&self, name: &str) -> f64 {
        self.0[0].1 / self.of(name).unwrap_or(f64::NAN)
    }

    /// Our time as a multiple of the faster one of hashify's two macros.
    fn by_hashify(&self) -> f64 {
        self.by("hashify::map!").max(self.by("hashify::fnc_map!"))
    }
}

/// What was measured over one page.
struct Measured {
    hits: Times,
    misses: Times,
    near_misses: Times,
    hot: Times,
}

fn compare<P: Page>(
    rounds: usize,
    contenders: &[Contender],
    limit: impl Fn(&[&'static str]) -> Contender,
) -> Measured {
    let hits = workload::hits::<P>();
    let limit = [limit(&hits)];
    let measured = Measured {
        hits: medians(rounds, contenders.iter().chain(&limit), &hits),
        misses: medians(rounds, contenders, &workload::misses::<P>()),
        near_misses: medians(rounds, contenders, &workload::near_misses::<P>()),
        hot: mean(
            workload::hot::<P>()
                .iter()
                .map(|hot| medians(rounds, contenders, hot)),
        ),
    };
    println!(
        "\n{} {}, {} codes: ns (multiple of ours)",
        P::VERTICAL,
        P::STATUS,
        P::ALL.len()
    );
    println!(
        "{:18}{:>15}{:>15}{:>15}{:>15}",
        "", "hits", "misses", "near misses", "one hot code"
    );
    let Measured {
        hits,
        misses,
        near_misses,
        hot,
    } = &measured;
    for (name, _) in &hits.0 {
        print!("{name:18}");
        for times in [hits, misses, near_misses, hot] {
            if let Some(time) = times.of(name) {
                print!("{:>15}", format!("{time:.2} ({:.2})", time / times.0[0].1));
            }
        }
        println!();
    }
    measured
}

/// A code that no page lists, for which serde's derive lists what it would have liked.
fn unknown(rounds: usize, ours: &Contender, serde: &Contender) -> f64 {
    medians(rounds, [ours, serde], &["a_code_of_tomorrow"; 20]).by(serde.name)
}

fn medians<'a>(
    rounds: usize,
    contenders: impl IntoIterator<Item = &'a Contender>,
    strings: &[&'static str],
) -> Times {
    let contenders: Vec<&Contender> = contenders.into_iter().collect();
    let mut times = vec![Vec::new(); contenders.len()];
    for _ in 0..rounds {
        for (contender, times) in contenders.iter().zip(&mut times) {
            times.push(contender.pass(strings).as_secs_f64() * 1e9);
        }
    }
    let median = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2] / count(strings.len())
    };
    let names = contenders.iter().map(|contender| contender.name);
    Times(names.zip(times.into_iter().map(median)).collect())
}

fn mean(of: impl Iterator<Item = Times>) -> Times {
    let all: Vec<Times> = of.collect();
    let names = all[0].0.iter().map(|(name, _)| *name);
    let sum = |name| all.iter().filter_map(|times| times.of(name)).sum::<f64>();
    Times(
        names
            .map(|name| (name, sum(name) / count(all.len())))
            .collect(),
    )
}

fn count(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::INFINITY, f64::from)
}
