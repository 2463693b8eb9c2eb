//! The cost of the attribute while a project is checked.

use std::path::Path;

use super::handlers;
use super::instructions::{self, CountedRustc};
use super::measure::{self, Contender};
use super::project::{Project, quoted};
use super::ratio::{Ratio, median};
use super::report::{Figure, Section, Table};
use crate::catalog::{Catalog, Vertical};

const ROUNDS: usize = 9;

/// For what takes long.
const FEW_ROUNDS: usize = 3;

/// The attribute on each handler.
const PLAIN: &str = "";
const OURS: &str = "#[stytch_errors::stytch_handle(b2b, 401)]";
const BARE: &str = "#[bare_syn::bare]";
const INSTRUMENT: &str = "#[tracing::instrument(skip_all)]";

/// A macro that does the least that a macro with syn does.
const BARE_SYN: &str = r"
use proc_macro::TokenStream;
use quote::ToTokens as _;
use syn::visit::Visit;

struct Count(usize);

impl<'ast> Visit<'ast> for Count {
    fn visit_expr(&mut self, expr: &'ast syn::Expr) {
        self.0 += 1;
        syn::visit::visit_expr(self, expr);
    }
}

#[proc_macro_attribute]
pub fn bare(_: TokenStream, item: TokenStream) -> TokenStream {
    let item = syn::parse_macro_input!(item as syn::ItemFn);
    let mut count = Count(0);
    count.visit_item_fn(&item);
    assert!(count.0 > 0);
    item.into_token_stream().into()
}
";

const BARE_SYN_MANIFEST: &str = r#"
[lib]
proc-macro = true

[dependencies]
proc-macro2 = "1"
quote = "1"
syn = { version = "3", features = ["full", "visit"] }
"#;

/// How many handlers rustc's instructions are counted for.
const COUNTED: usize = 200;

/// Measures and tells it.
pub(super) fn section(root: &Path, catalog: &Catalog) -> Result<Section, String> {
    let bench = Bench::new(root, root)?;
    let mut figures = Vec::new();
    let ordinary = bench.counts(&mut figures)?;
    let counted = if instructions::can_be_counted() {
        bench.instructions(&mut figures)?
    } else {
        String::new()
    };
    let shapes = bench.shapes(catalog)?;
    let mistakes = bench.mistakes(catalog)?;
    let text = format!(
        "CPU time of `cargo check` for one crate of handlers, in the dev profile and without incremental \
         compilation: plain, annotated, with an attribute that does the least that one with `syn` can (parse, \
         visit, and emit again), and with `#[tracing::instrument(skip_all)]`. \"Added\" is what is over plain.\n\n\
         Handlers of fifteen lines with four codes:\n\n{ordinary}\n{counted}\
         Other handlers:\n\n{shapes}\n\
         Ten codes in each of 1,000 handlers:\n\n{mistakes}"
    );
    Ok(Section {
        title: "Expansion",
        text,
        figures,
    })
}

/// How much more an annotation costs where there are more codes.
pub(super) fn growth(root: &Path, grown: &Path) -> Result<Figure, String> {
    let benches = [Bench::new(root, root)?, Bench::new(root, grown)?];
    let mut contenders = Vec::new();
    for bench in &benches {
        contenders.extend(bench.contenders(&[PLAIN, OURS], true, &|attribute| {
            handlers::ordinary(1_000, attribute)
        })?);
    }
    let seconds = measure::warm_rounds(ROUNDS, &contenders)?;
    let [plain, ours, grown_plain, grown_ours] = &seconds[..] else {
        unreachable!("there is a column for each attribute of each project")
    };
    let added = |plain: &[f64], ours: &[f64]| -> Vec<f64> {
        let rounds = ours.iter().zip(plain);
        rounds.map(|(ours, plain)| ours - plain).collect()
    };
    Ok(Figure {
        what: "ten times the codes: expansion".to_owned(),
        at_most: 1.3,
        measured: Ratio::of(&added(grown_plain, grown_ours), &added(plain, ours)),
    })
}

impl Bench {
    fn counts(&self, figures: &mut Vec<Figure>) -> Result<Table, String> {
        let mut table = Table::new(&[
            "handlers",
            "annotated by plain",
            "added, by bare `syn`",
            "added, by `instrument`",
            "added for each",
        ]);
        for (count, rounds, attributes) in [
            (100, ROUNDS, &[PLAIN, OURS, BARE, INSTRUMENT][..]),
            (1_000, ROUNDS, &[PLAIN, OURS, BARE, INSTRUMENT]),
            (10_000, FEW_ROUNDS, &[PLAIN, OURS, BARE]),
        ] {
            let seconds = self.check(attributes, rounds, true, &|attribute| {
                handlers::ordinary(count, attribute)
            })?;
            let (plain, ours) = (&seconds[0], &seconds[1]);
            let by_bare = Ratio::over(plain, ours, &seconds[2]);
            let by_instrument = seconds
                .get(3)
                .map(|instrument| Ratio::over(plain, ours, instrument));
            if let (1_000, Some(by_instrument)) = (count, by_instrument) {
                figures.extend(bounds("CPU time", by_bare, by_instrument));
            }
            table.row(&[
                count.to_string(),
                Ratio::of(ours, plain).to_string(),
                by_bare.to_string(),
                by_instrument.map_or_else(String::new, |ratio| ratio.to_string()),
                each(plain, ours, count),
            ]);
        }
        Ok(table)
    }

    /// The same in rustc's instructions.
    fn instructions(&self, figures: &mut Vec<Figure>) -> Result<String, String> {
        let mut counts = Vec::new();
        for (number, attribute) in [PLAIN, OURS, BARE, INSTRUMENT].into_iter().enumerate() {
            let name = format!("handlers_{number}");
            let source = handlers::ordinary(COUNTED, attribute);
            self.project.package(&name, &self.dependencies, &source)?;
            let check = || self.project.cargo(&["check", "-p", &name]);
            // Builds the dependencies.
            measure::run(&mut check(), true)?;
            self.project.touch(&name)?;
            let rustc = CountedRustc::new(self.project.folder(), &name)?;
            counts.push(vec![rustc.count(check(), true)?]);
        }
        let [plain, ours, bare, instrument] = &counts[..] else {
            unreachable!("there is a count for each attribute")
        };
        let by_bare = Ratio::over(plain, ours, bare);
        let by_instrument = Ratio::over(plain, ours, instrument);
        figures.extend(bounds("instructions", by_bare, by_instrument));
        Ok(format!(
            "In rustc's instructions, for {COUNTED} of them, the annotation adds {:.2} times what bare `syn` adds, \
             and {:.2} times what `instrument` adds: {:.1} million for each handler.\n\n",
            by_bare.median,
            by_instrument.median,
            (ours[0] - plain[0]) / number(COUNTED) / 1e6,
        ))
    }

    fn shapes(&self, catalog: &Catalog) -> Result<Table, String> {
        let mut table = Table::new(&[
            "handlers",
            "annotated by plain",
            "added, by bare `syn`",
            "added for each",
        ]);
        let mut row = |what: String,
                       count: usize,
                       ours: &str,
                       source: &dyn Fn(&str) -> String|
         -> Result<(), String> {
            let seconds = self.check(&[PLAIN, ours, BARE], FEW_ROUNDS, true, source)?;
            let [plain, ours, bare] = &seconds[..] else {
                unreachable!("there is a column for each attribute")
            };
            table.row(&[
                what,
                Ratio::of(ours, plain).to_string(),
                Ratio::over(plain, ours, bare).to_string(),
                each(plain, ours, count),
            ]);
            Ok(())
        };
        for (count, lines) in [(1_000, 10), (100, 100), (10, 1_000)] {
            row(
                format!("{count} of {lines} lines"),
                count,
                OURS,
                &|attribute| handlers::long(count, lines, attribute),
            )?;
        }
        let (unauthorized, bad_request) = (
            catalog.codes(Vertical::B2b, 401),
            catalog.codes(Vertical::B2b, 400),
        );
        for (codes, status, exhaustive) in [
            (&unauthorized[..2], 401, ""),
            (&unauthorized[..], 401, ""),
            (&unauthorized[..], 401, ", exhaustive"),
            (&bad_request[..], 400, ""),
            (&bad_request[..], 400, ", exhaustive"),
        ] {
            let count = 6_000 / codes.len().max(6);
            let ours = format!("#[stytch_errors::stytch_handle(b2b, {status}{exhaustive})]");
            row(
                format!("{count} of {} arms{exhaustive}", codes.len()),
                count,
                &ours,
                &|attribute| handlers::arms(std::iter::repeat_n(codes, count), attribute),
            )?;
        }
        Ok(table)
    }

    /// Handlers in which every string is right, and the same where every string has a slip.
    fn mistakes(&self, catalog: &Catalog) -> Result<Table, String> {
        const LITERALS: usize = 10_000;
        let ours = "#[stytch_errors::stytch_handle(b2b, 400)]";
        let right: Vec<String> = catalog
            .codes(Vertical::B2b, 400)
            .into_iter()
            .cycle()
            .take(LITERALS)
            .collect();
        let wrong: Vec<String> = right
            .iter()
            .enumerate()
            .map(|(number, code)| with_slip(code, number))
            .collect();
        let mut table = Table::new(&[
            "10,000 literals",
            "annotated by plain",
            "added for each literal",
        ]);
        for (what, strings, succeeds) in [("all right", right, true), ("all wrong", wrong, false)] {
            let seconds = self.check(&[PLAIN, ours], FEW_ROUNDS, succeeds, &|attribute| {
                handlers::arms(strings.chunks(10), attribute)
            })?;
            let (plain, ours) = (&seconds[0], &seconds[1]);
            table.row(&[
                what.to_owned(),
                Ratio::of(ours, plain).to_string(),
                each(plain, ours, LITERALS),
            ]);
        }
        Ok(table)
    }
}

fn bounds(unit: &str, by_bare: Ratio, by_instrument: Ratio) -> [Figure; 2] {
    [
        Figure {
            what: format!("expansion, over a bare `syn` parse, visit and re-emit, {unit}"),
            at_most: 1.5,
            measured: by_bare,
        },
        Figure {
            what: format!("expansion, over `#[tracing::instrument]`, {unit}"),
            at_most: 0.2,
            measured: by_instrument,
        },
    ]
}

/// The code with one more letter, at another place and of another kind each time that it comes.
fn with_slip(code: &str, number: usize) -> String {
    let letter = char::from(b"qxzjkvwy"[number / code.len() % 8]);
    let (start, end) = code.split_at(number % code.len());
    format!("{start}{letter}{end}")
}

/// The cost of the attribute for each handler or literal.
fn each(plain: &[f64], ours: &[f64], count: usize) -> String {
    let added = (median(ours) - median(plain)) / number(count);
    format!("{:.0} µs", added * 1e6)
}

fn number(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::INFINITY, f64::from)
}

/// Packages with the same handlers and different attributes, measured beside each other.
struct Bench {
    project: Project,
    dependencies: String,
}

impl Bench {
    /// `crates` is the checkout that is measured.
    fn new(root: &Path, crates: &Path) -> Result<Self, String> {
        let name = if root == crates {
            "expansion"
        } else {
            "expansion-grown"
        };
        let project = Project::new(root, name)?;
        project.package("bare_syn", BARE_SYN_MANIFEST, BARE_SYN)?;
        let dependencies = format!(
            "[dependencies]\nbare_syn = {{ path = \"../bare_syn\" }}\nstytch-errors = {{ path = {} }}\ntracing = \"0.1\"\n",
            quoted(&crates.join("stytch-errors"))
        );
        Ok(Self {
            project,
            dependencies,
        })
    }

    /// The CPU time of `cargo check`, for each attribute and round.
    fn check(
        &self,
        attributes: &[&str],
        rounds: usize,
        succeeds: bool,
        source: &dyn Fn(&str) -> String,
    ) -> Result<Vec<Vec<f64>>, String> {
        measure::warm_rounds(rounds, &self.contenders(attributes, succeeds, source)?)
    }

    /// Writes a package for each attribute, and returns how it is checked.
    fn contenders(
        &self,
        attributes: &[&str],
        succeeds: bool,
        source: &dyn Fn(&str) -> String,
    ) -> Result<Vec<Contender<'_>>, String> {
        let contender = |(at, attribute): (usize, &&str)| {
            let name = format!("handlers_{at}");
            self.project
                .package(&name, &self.dependencies, &source(attribute))?;
            let touched = name.clone();
            Ok(Contender {
                prepare: Box::new(move || self.project.touch(&touched)),
                command: Box::new(move || self.project.cargo(&["check", "-p", &name])),
                succeeds: succeeds || at == 0,
            })
        };
        attributes.iter().enumerate().map(contender).collect()
    }
}
