//! Each rewrite leaves what is reported as it was, in at least the share of the cases that
//! `equivalences.txt` says.
//!
//! `SHOW=3` prints the first three items of each rewrite of which another thing is reported, `ONLY=…` runs
//! the rewrites whose names contain this, and `WRITE=1` writes the shares of this run to the table.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs, thread};

use stytch_errors_reading_tests::corpus::{Handler, handlers};
use stytch_errors_reading_tests::figures::{Figure, figure, table};
use stytch_errors_reading_tests::rewrites;

#[test]
fn rewrites_leave_the_verdicts_unchanged() {
    let only = env::var("ONLY").unwrap_or_default();
    let shown = env::var("SHOW").map_or(0, |shown| shown.parse().expect("a number"));
    let names: Vec<String> = rewrites::all()
        .into_iter()
        .map(|rewrite| rewrite.name)
        .collect();
    let (even, odd) = thread::scope(|scope| {
        let run = |start| {
            let only = &only;
            move || figures_of(start, only, shown)
        };
        let even = scope.spawn(run(0));
        let odd = scope.spawn(run(1));
        (even.join().unwrap(), odd.join().unwrap())
    });
    let mut figures = even;
    figures.extend(odd);
    let known = figures.len();
    assert!(known > 0 || names.is_empty());
    for (name, figure) in &figures {
        for changed in &figure.changed {
            println!("{name}: {changed}");
        }
    }
    println!("{}", table(&figures));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/equivalences.txt");
    if env::var_os("WRITE").is_some() {
        fs::write(path, table(&figures)).unwrap();
        return;
    }
    let minimum = fs::read_to_string(path).unwrap_or_default();
    let mut missed = Vec::new();
    for row in minimum.lines() {
        let (percent, rest) = row.split_once(" % of ").expect("a share");
        let (applied, name) = rest.trim().split_once("  ").expect("a count and a name");
        let share: usize = percent.trim().replace('.', "").parse().expect("a share");
        let applied: usize = applied.parse().expect("a count");
        if !name.contains(&only) {
            continue;
        }
        match figures.get(name) {
            // A rewrite that no longer fits anywhere shows nothing.
            Some(figure) if figure.share() >= share && figure.applied * 10 >= applied * 9 => {}
            Some(figure) => missed.push(format!(
                "{name}: {} ‰ of {}, not {share} ‰ of {applied}",
                figure.share(),
                figure.applied
            )),
            None => missed.push(format!("{name}: fits nowhere")),
        }
    }
    let rows: Vec<&str> = minimum
        .lines()
        .filter_map(|row| row.split("  ").last())
        .collect();
    let without_row = figures.keys().filter(|name| !rows.contains(&name.as_str()));
    missed.extend(without_row.map(|name| format!("{name}: has no row")));
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Every second figure, from this one on.
fn figures_of(start: usize, only: &str, shown: usize) -> BTreeMap<String, Figure> {
    let handlers: Vec<Handler> = handlers();
    let all = rewrites::all().into_iter().skip(start).step_by(2);
    let all = all.filter(|rewrite| rewrite.name.contains(only));
    let figures = all.map(|rewrite| {
        let figure = figure(&rewrite, &handlers, shown);
        (rewrite.name, figure)
    });
    figures.filter(|(_, figure)| figure.applied > 0).collect()
}

#[test]
fn the_corpus_is_as_large_as_it_was() {
    let handlers = handlers();
    let wrong = handlers
        .iter()
        .filter(|handler| !handler.verdicts.is_empty())
        .count();
    assert!(handlers.len() >= 900, "{} functions", handlers.len());
    assert!(wrong >= 300, "{wrong} of them with errors");
}
