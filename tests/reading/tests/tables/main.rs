//! Tables of bodies: what must be reported in each of them, and what must not.
//!
//! `known.txt` lists the rows that today's reading gets wrong. A row that is wrong and not listed fails the
//! test, and so does a listed row that is right. `WRITE=1` writes the list anew, and `SHOW=…` prints what is
//! reported of the wrong rows that contain this.

#![allow(clippy::needless_raw_string_hashes)] // all rows of a table are written alike

mod cases;
mod conditions;
mod containers;
mod fail_closed;
mod functions;
mod in_impls;
mod made_strings;
mod narrowing;
mod on;
mod other_values;
mod structs;
mod wrong_today;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use stytch_errors_reading_tests::verdicts::verdicts;

/// What must be reported of a row.
#[derive(Clone, Copy, Debug)]
enum Must {
    /// A body that compares with `CODE`: `stale_factor` is reported once, `stale_factors` is fine.
    Check,
    /// A body of which nothing is reported, beside a comparison that is known.
    BeSilent,
    /// A body that compares with `CODE` where the status is 404: `stale_factors`, which comes with 401, is
    /// reported once as such, and `session_not_found` is fine.
    Narrow,
    /// A body that compares with `CODE` where the status may be 401 and 404: codes of both are fine, and
    /// `stale_factor` is reported once.
    StayOpen,
    /// A body where `CODE` cannot be judged: `stale_factor` is reported once, in whichever words, and
    /// `stale_factors` is fine.
    ReportSlips,
    /// A body of which nothing is reported but what rustc says of this variant, which is imported.
    Warn(&'static str),
    /// A body that must be refused for a reason that starts like this.
    Say(&'static str),
}

/// A table of rows.
struct Table {
    topic: &'static str,
    arguments: &'static str,
    must: Must,
    rows: &'static [&'static str],
}

const fn table(topic: &'static str, must: Must, rows: &'static [&'static str]) -> Table {
    let arguments = "b2b, 401 | 404";
    Table {
        topic,
        arguments,
        must,
        rows,
    }
}

fn tables() -> Vec<Table> {
    let all = [
        wrong_today::tables(),
        conditions::tables(),
        narrowing::tables(),
        made_strings::tables(),
        functions::tables(),
        in_impls::tables(),
        containers::tables(),
        structs::tables(),
        other_values::tables(),
        on::tables(),
        fail_closed::tables(),
    ];
    all.into_iter().flatten().collect()
}

/// The row as an item: itself, or a function with this body.
fn item(row: &str) -> String {
    let item = syn::parse_str::<syn::Item>(row);
    if item.is_ok_and(|item| !matches!(item, syn::Item::Macro(_))) {
        row.to_owned()
    } else {
        format!("async fn f(err: &E) -> bool {{ {row} }}")
    }
}

fn said(arguments: &str, row: &str) -> Vec<String> {
    let item = item(row);
    let tokens = item
        .parse()
        .unwrap_or_else(|error| panic!("{item}: {error}"));
    if let Err(error) = syn::parse_str::<syn::Item>(&item) {
        panic!("{item}: {error}");
    }
    verdicts(arguments, tokens)
}

fn expansion(arguments: &str, item: &str) -> String {
    let (arguments, item) = (
        arguments.parse().expect("tokens"),
        item.parse().expect("tokens"),
    );
    stytch_errors_check::stytch_handle(arguments, item).to_string()
}

/// What is wrong with what is reported of the row.
fn wrong(table: &Table, row: &str) -> Option<String> {
    let said = |row: &str| said(table.arguments, row);
    let is_one = |lines: &[String], start: &str| lines.len() == 1 && lines[0].starts_with(start);
    let with = |code: &str| {
        assert!(row.contains("CODE"), "{row} has no CODE");
        said(&row.replace("CODE", code))
    };
    let no_code = "`stale_factor` is not a Stytch error type";
    let expect =
        |fits: bool, code: &str, lines: &[String]| (!fits).then(|| format!("{code}: {lines:?}"));
    match table.must {
        Must::Check => {
            let (slip, right) = (with("stale_factor"), with("stale_factors"));
            expect(is_one(&slip, no_code), "stale_factor", &slip)
                .or_else(|| expect(right.is_empty(), "stale_factors", &right))
        }
        Must::BeSilent => {
            let lines = if item(row) == row {
                said(row)
            } else {
                said(&format!(
                    "let known = err.error_type == \"stale_factors\"; {row}"
                ))
            };
            expect(lines.is_empty(), "silent", &lines)
        }
        Must::Narrow => {
            let (other, right) = (with("stale_factors"), with("session_not_found"));
            let start = "`stale_factors` is not documented with status 404";
            expect(is_one(&other, start), "stale_factors", &other)
                .or_else(|| expect(right.is_empty(), "session_not_found", &right))
        }
        Must::StayOpen => {
            let slip = with("stale_factor");
            let (one, other) = (with("stale_factors"), with("session_not_found"));
            expect(is_one(&slip, no_code), "stale_factor", &slip)
                .or_else(|| expect(one.is_empty(), "stale_factors", &one))
                .or_else(|| expect(other.is_empty(), "session_not_found", &other))
        }
        Must::ReportSlips => {
            let beside = |code: &str| {
                let row = row.replace("CODE", code);
                if item(&row) == row {
                    return said(&row);
                }
                said(&format!(
                    "let known = err.error_type == \"stale_factors\"; {row}"
                ))
            };
            let (slip, right) = (beside("stale_factor"), beside("stale_factors"));
            expect(
                is_one(&slip, "") && slip[0].contains("stale_factor"),
                "stale_factor",
                &slip,
            )
            .or_else(|| expect(right.is_empty(), "stale_factors", &right))
        }
        Must::Warn(variant) => {
            let lines = said(row);
            let imported = expansion(table.arguments, &item(row)).contains(variant);
            expect(lines.is_empty() && imported, "retired", &lines)
        }
        Must::Say(start) => {
            let lines = said(row);
            expect(is_one(&lines, start), "refused", &lines)
        }
    }
}

#[test]
fn rows_are_reported_as_their_table_says() {
    let show = env::var("SHOW").ok();
    let mut failing = BTreeSet::new();
    let mut figures = String::new();
    let mut rows = 0;
    for table in tables() {
        let mut right = 0;
        for row in table.rows {
            rows += 1;
            let Some(wrong) = wrong(&table, row) else {
                right += 1;
                continue;
            };
            let line = format!("{} ({}): {row}", table.topic, kind(table.must));
            if show.as_ref().is_some_and(|show| line.contains(show)) {
                println!("{line}\n    {wrong}");
            }
            failing.insert(line);
        }
        let (topic, all) = (table.topic, table.rows.len());
        let _ = writeln!(
            figures,
            "{right:>3} of {all:>3}  {topic} ({})",
            kind(table.must)
        );
    }
    println!("{figures}{} of {rows} rows", rows - failing.len());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables/known.txt");
    let known = fs::read_to_string(&path).unwrap();
    let known: BTreeSet<&str> = known.lines().collect();
    if env::var_os("WRITE").is_some() {
        let mut lines = failing.into_iter().collect::<Vec<_>>().join("\n");
        lines.push('\n');
        fs::write(path, lines).unwrap();
        return;
    }
    let known: BTreeSet<String> = known.into_iter().map(str::to_owned).collect();
    let new: Vec<_> = failing.difference(&known).collect();
    let passing: Vec<_> = known.difference(&failing).collect();
    assert!(
        new.is_empty() && passing.is_empty(),
        "wrong now: {new:#?}\nright now: {passing:#?}"
    );
}

fn kind(must: Must) -> &'static str {
    match must {
        Must::Check => "checked",
        Must::BeSilent => "silent",
        Must::Narrow => "narrowed",
        Must::StayOpen => "open",
        Must::ReportSlips => "slips",
        Must::Warn(_) => "warned of",
        Must::Say(_) => "refused",
    }
}

#[test]
fn rows_are_distinct() {
    let mut known = BTreeSet::new();
    for table in tables() {
        for row in table.rows {
            assert!(known.insert((table.arguments, row)), "{row} stands twice");
        }
    }
}
