//! The cost of the runtime crate in a program: lookups and error bodies.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::instructions;
use super::lines::Lines;
use super::measure;
use super::ratio::{Ratio, median};
use super::report::{Figure, Section, Table};
use crate::catalog::{Catalog, Vertical};

const OURS: &str = "from_error_type";
const HASHIFY: [&str; 2] = ["hashify::map!", "hashify::fnc_map!"];

/// The sizes of pages by the names that the benchmark has for them.
const SIZES: [&str; 2] = ["large", "small"];

const WORKLOADS: [(&str, &str); 4] = [
    ("hits", "hits"),
    ("misses", "misses"),
    ("near misses", "near misses"),
    ("hot", "one hot code"),
];

pub(super) fn lookup(root: &Path, catalog: &Catalog) -> Result<Section, String> {
    let sizes = [400, 401].map(|status| catalog.codes(Vertical::B2b, status).len());
    let executable = executable(root, "lookup")?;
    let lines = run(&executable)?;
    let by = |group: &str, name: &str| -> Result<Ratio, String> {
        let (ours, other) = (
            lines.values("ns", group, OURS)?,
            lines.values("ns", group, name)?,
        );
        Ok(Ratio::of(&ours, &other))
    };
    let by_hashify = |group: &str| -> Result<Ratio, String> {
        let [one, other] = [by(group, HASHIFY[0])?, by(group, HASHIFY[1])?];
        Ok(if one.median > other.median {
            one
        } else {
            other
        })
    };
    let bound = |what: &str, at_most, measured| Figure {
        what: format!("lookup, {what}"),
        at_most,
        measured,
    };
    let [large, small] = sizes;
    let figures = vec![
        bound(
            &format!("{large} codes, hits, over `hashify`"),
            0.5,
            by_hashify("large, hits")?,
        ),
        bound(
            &format!("{large} codes, misses, over `hashify`"),
            0.5,
            by_hashify("large, misses")?,
        ),
        bound(
            &format!("{large} codes, hits, over rustc's `match`"),
            0.2,
            by("large, hits", "match")?,
        ),
        bound(
            &format!("{large} codes, hits, over the limit"),
            1.4,
            by("large, hits", "the limit")?,
        ),
        bound(
            &format!("{large} codes, one hot code, over `hashify`"),
            1.0,
            by_hashify("large, hot")?,
        ),
        bound(
            &format!("{small} codes, hits, over `hashify`"),
            0.7,
            by_hashify("small, hits")?,
        ),
        bound(
            &format!("{small} codes, misses, over `hashify`"),
            1.0,
            by_hashify("small, misses")?,
        ),
        bound(
            &format!("{small} codes, one hot code, over `hashify`"),
            1.0,
            by_hashify("small, hot")?,
        ),
        bound(
            "unknown code, over what serde derives",
            0.001,
            by("large, unknown code", "serde")?,
        ),
    ];

    let mut text = String::from(
        "Each way is a function of its own that is not inlined. It is given 16,384 strings in random order: \
         codes of the page (hits), codes of other pages and made-up names (misses), codes with one byte \
         changed (near misses), or one code again and again (the mean of eleven codes). The limit is one \
         comparison where the right candidate is known. Time as a multiple of `from_error_type`'s.\n",
    );
    for (size, codes) in SIZES.iter().zip(sizes) {
        let table = multiples(&lines, size)?;
        let _ = write!(text, "\n### {codes} codes\n\n{table}");
    }
    if instructions::can_be_counted() {
        text += "\nInstructions for each string, with the loop's own and the call, by callgrind:\n";
        let counts = Counts(instructions::of_contenders(
            &root.join("target/bench"),
            &executable,
        )?);
        for (size, codes) in SIZES.iter().zip(sizes) {
            let _ = write!(text, "\n{}", counts.table(size, codes));
        }
    }
    Ok(Section {
        title: "Lookup",
        text,
        figures,
    })
}

fn multiples(lines: &Lines, size: &str) -> Result<Table, String> {
    let mut table = Table::new(&["", "hits", "misses", "near misses", "one hot code"]);
    let hits = format!("{size}, hits");
    for name in lines.names("ns", &hits) {
        let mut row = vec![format!("`{name}`")];
        for (group, _) in WORKLOADS {
            let group = format!("{size}, {group}");
            row.push(match lines.values("ns", &group, name) {
                Ok(_) if name == OURS => "1".to_owned(),
                Ok(other) => Ratio::of(&other, &lines.values("ns", &group, OURS)?).to_string(),
                Err(_) => String::new(),
            });
        }
        table.row(&row);
    }
    Ok(table)
}

/// Instructions by group and contender.
struct Counts(Vec<(String, String, f64)>);

impl Counts {
    fn table(&self, size: &str, codes: usize) -> Table {
        let title = format!("{codes} codes");
        let mut table = Table::new(&[&title, "hits", "misses", "near misses", "one hot code"]);
        let hits = format!("{size}, hits");
        for (_, name, _) in self.0.iter().filter(|(group, ..)| *group == hits) {
            let mut row = vec![format!("`{name}`")];
            row.extend(WORKLOADS.map(|(group, _)| self.mean(&format!("{size}, {group}"), name)));
            table.row(&row);
        }
        table
    }

    fn mean(&self, group: &str, name: &str) -> String {
        let of_group = |(known, by, count): &(String, String, f64)| {
            (by == name && known.starts_with(group)).then_some(*count)
        };
        let counts: Vec<f64> = self.0.iter().filter_map(of_group).collect();
        match u32::try_from(counts.len()) {
            Ok(number @ 1..) => format!("{:.0}", counts.iter().sum::<f64>() / f64::from(number)),
            _ => String::new(),
        }
    }
}

pub(super) fn body(root: &Path, _: &Catalog) -> Result<Section, String> {
    const CLIENT: &str = "official client's struct";
    let executable = executable(root, "body")?;
    let lines = run(&executable)?;
    let counts = if instructions::can_be_counted() {
        instructions::of_contenders(&root.join("target/bench"), &executable)?
    } else {
        Vec::new()
    };
    let client = lines.values("ns", "body", CLIENT)?;
    let mut table = Table::new(&["", "time", "allocations", "instructions"]);
    for name in lines.names("ns", "body") {
        let counted = counts.iter().find(|count| count.1 == name);
        table.row(&[
            name.to_owned(),
            Ratio::of(&lines.values("ns", "body", name)?, &client).to_string(),
            lines.values("allocations", "body", name)?[0].to_string(),
            counted.map_or_else(String::new, |count| format!("{:.0}", count.2)),
        ]);
    }
    let typed = Ratio::of(&lines.values("ns", "body", "ErrorBody, typed")?, &client);
    Ok(Section {
        title: "Error bodies",
        text: format!(
            "A body of 360 bytes, as Stytch sends them. Time as a multiple of what the official client's \
             struct takes with `serde_json`; \"syntax alone\" reads it into nothing.\n\n{table}"
        ),
        figures: vec![Figure {
            what: "`ErrorBody` from 360 bytes, typed, over the official client's struct".to_owned(),
            at_most: 0.8,
            measured: typed,
        }],
    })
}

/// The cost of a lookup where there are more codes.
pub(super) struct Growth {
    pub(super) figures: Vec<Figure>,
    /// How much longer the limit takes.
    pub(super) limit: Ratio,
    /// All contenders over the many codes, and their instructions.
    pub(super) tables: String,
}

/// Measures two checkouts, whose programs take turns.
pub(super) fn growth(today: &Path, grown: &Path, codes: usize) -> Result<Growth, String> {
    const ROUNDS: usize = 3;
    const GROUPS: [(&str, &str); 3] = [
        ("large, hits", OURS),
        ("large, misses", OURS),
        ("large, hits", "the limit"),
    ];
    let folder = grown.join("target");
    let [today, grown] = [executable(today, "lookup")?, executable(grown, "lookup")?];
    let mut times = GROUPS.map(|_| (Vec::new(), Vec::new()));
    let mut last = None;
    for _ in 0..ROUNDS {
        let (before, after) = (run(&today)?, run(&grown)?);
        for ((group, name), times) in GROUPS.iter().zip(&mut times) {
            times.0.push(median(&before.values("ns", group, name)?));
            times.1.push(median(&after.values("ns", group, name)?));
        }
        last = Some(after);
    }
    let [hits, misses, limit] = times.map(|(before, after)| Ratio::of(&after, &before));
    let figure = |what: &str, measured| Figure {
        what: format!("ten times the codes: lookup, {what}"),
        at_most: 1.3,
        measured,
    };
    let mut tables = multiples(&last.ok_or("error: no rounds")?, SIZES[0])?.to_string();
    if instructions::can_be_counted() {
        let counts = Counts(instructions::of_contenders(&folder, &grown)?);
        let table = counts.table(SIZES[0], codes);
        let _ = write!(tables, "\nInstructions:\n\n{table}");
    }
    Ok(Growth {
        figures: vec![figure("hits", hits), figure("misses", misses)],
        limit,
        tables,
    })
}

fn run(executable: &Path) -> Result<Lines, String> {
    let mut bench = Command::new(executable);
    bench.arg("--bench");
    Ok(Lines::parse(&measure::printed(bench)?))
}

/// Builds a benchmark, and tells where it is.
fn executable(root: &Path, bench: &str) -> Result<PathBuf, String> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root).args([
        "bench",
        "--package",
        "stytch-errors-benches",
        "--bench",
        bench,
        "--no-run",
        "--message-format=json",
    ]);
    let messages = measure::printed(cargo)?;
    let mut executables = messages.lines().filter_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let is_bench = message["target"]["name"] == bench;
        message["executable"]
            .as_str()
            .filter(|_| is_bench)
            .map(PathBuf::from)
    });
    executables
        .next_back()
        .ok_or_else(|| format!("error: cargo built no `{bench}`"))
}
