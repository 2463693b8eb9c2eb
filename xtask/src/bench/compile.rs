//! The cost of the crates in a build: alone, beside other crates, and in a project that has much of what
//! they need already.

use std::path::Path;

use super::enums;
use super::measure::{self, Contender};
use super::project::{Project, quoted};
use super::ratio::{Ratio, median};
use super::report::{Figure, Section, Table};
use crate::catalog::Catalog;

const ROUNDS: usize = 3;

/// A macro crate of one line, and what it needs: no macro with `syn` takes less.
const BARE_SYN: &str = "bare `syn` macro";

const MACROS: &str = "`stytch-errors`, `macros` alone";

const SERDE: &str = "`serde` with derive, `serde_json`";

pub(super) fn section(root: &Path, catalog: &Catalog) -> Result<Section, String> {
    let (table, mut figures) = alone(root)?;
    let (added, figure) = to_the_official_client(root)?;
    figures.push(figure);
    let (enums, figure) = enums(root, catalog)?;
    figures.push(figure);
    Ok(Section {
        title: "Build",
        text: format!(
            "CPU time of a build from an empty target folder, with all dependencies, as a multiple of \
             `stytch-errors`' with default features.\n\n{table}\n{added}\n{enums}"
        ),
        figures,
    })
}

/// Each crate alone in a project.
fn alone(root: &Path) -> Result<(Table, Vec<Figure>), String> {
    let project = Project::new(root, "alone")?;
    let ours = format!(
        "stytch-errors = {{ path = {}",
        quoted(&root.join("stytch-errors"))
    );
    let crates = [
        ("`stytch-errors`", format!("{ours} }}")),
        (
            MACROS,
            format!("{ours}, default-features = false, features = [\"macros\"] }}"),
        ),
        (
            "`stytch-errors`, `body` alone",
            format!("{ours}, default-features = false, features = [\"body\"] }}"),
        ),
        (
            "`stytch-errors` without features",
            format!("{ours}, default-features = false }}"),
        ),
        (
            BARE_SYN,
            "bare_macro = { path = \"../bare_macro\" }".to_owned(),
        ),
        (
            SERDE,
            "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"".to_owned(),
        ),
        ("`thiserror`", "thiserror = \"2\"".to_owned()),
        (
            "`strum` with derive",
            "strum = { version = \"0.28\", features = [\"derive\"] }".to_owned(),
        ),
        ("`async-trait`", "async-trait = \"0.1\"".to_owned()),
        (
            "`tracing-attributes`",
            "tracing-attributes = \"0.1\"".to_owned(),
        ),
    ];
    // The features of `syn` that the macro crate needs, which are those of most macros.
    project.package(
        "bare_macro",
        "[lib]\nproc-macro = true\n\n[dependencies]\nproc-macro2 = \"1\"\nquote = \"1\"\n\
         syn = { version = \"3\", default-features = false, features = [\"full\", \"parsing\", \"proc-macro\", \"visit\"] }\n",
        "#[proc_macro]\npub fn bare(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {\n    tokens\n}\n",
    )?;
    for (number, (_, dependencies)) in crates.iter().enumerate() {
        project.package(
            &format!("alone_{number}"),
            &format!("[dependencies]\n{dependencies}\n"),
            "",
        )?;
    }
    let from_nothing = |number: usize, arguments: &'static [&'static str]| {
        let project = &project;
        Contender {
            prepare: Box::new(|| project.clean()),
            command: Box::new(move || {
                let mut cargo = project.cargo(arguments);
                cargo.args(["-p", &format!("alone_{number}")]);
                cargo
            }),
            succeeds: true,
        }
    };
    measure::run(&mut project.cargo(&["fetch"]), true)?;
    let all = |rounds: usize, arguments: &'static [&'static str]| {
        let contenders: Vec<_> = (0..crates.len())
            .map(|number| from_nothing(number, arguments))
            .collect();
        measure::rounds(rounds, &contenders)
    };
    let checks = all(ROUNDS, &["check"])?;
    let releases = all(1, &["build", "--release"])?;
    let mut table = Table::new(&["", "`cargo check`", "`cargo build --release`"]);
    for (number, (name, _)) in crates.iter().enumerate() {
        table.row(&[
            (*name).to_owned(),
            Ratio::of(&checks[number], &checks[0]).to_string(),
            Ratio::of(&releases[number], &releases[0]).to_string(),
        ]);
    }
    let of = |name: &str| {
        let number = crates.iter().position(|known| known.0 == name);
        &checks[number.unwrap_or_default()]
    };
    let figures = vec![
        Figure {
            what: format!("clean check, default features, over {SERDE}"),
            at_most: 1.0,
            measured: Ratio::of(&checks[0], of(SERDE)),
        },
        Figure {
            what: format!("clean check, without `body`, over a {BARE_SYN}"),
            at_most: 1.1,
            measured: Ratio::of(of(MACROS), of(BARE_SYN)),
        },
    ];
    Ok((table, figures))
}

/// A project with the official client is built from nothing, and then, where that left off, with this
/// crate added. Two builds from nothing would differ by more than what is added.
fn to_the_official_client(root: &Path) -> Result<(String, Figure), String> {
    let project = Project::new(root, "client")?;
    let client = "[dependencies]\nstytch = \"11.1\"\n";
    let path = quoted(&root.join("stytch-errors"));
    let ours = format!("stytch-errors = {{ path = {path} }}\n");
    project.package("client", client, "")?;
    project.package("ours", &format!("{client}{ours}"), "")?;
    measure::run(&mut project.cargo(&["fetch"]), true)?;
    let build = |name: &'static str, prepare| Contender {
        prepare,
        command: Box::new(|| project.cargo(&["build", "-p", name])),
        succeeds: true,
    };
    // Once is enough: what is added is a few hundredths of it.
    let before = measure::rounds(1, &[build("client", Box::new(|| project.clean()))])?;
    let from_nothing = &before[0];
    project.keep()?;
    let ours = measure::rounds(ROUNDS, &[build("ours", Box::new(|| project.restore()))])?;
    let added = Ratio::of(&ours[0], &[from_nothing[0]; ROUNDS]);
    let text = format!(
        "A project with the official client takes {:.0} s to build from nothing. Where that was built, \
         `stytch-errors` takes {:.1} s more, {added} times as much: that is for its own crates alone, since the \
         client needs all of their dependencies.\n",
        from_nothing[0],
        median(&ours[0]),
    );
    let figure = Figure {
        what: "added to a project that builds the official client".to_owned(),
        at_most: 0.03,
        measured: added,
    };
    Ok((text, figure))
}

/// How much longer the two crates take to check where there are more codes.
pub(super) fn growth(root: &Path, grown: &Path) -> Result<Figure, String> {
    let project = |name: &str, crates: &Path| -> Result<Project, String> {
        let project = Project::new(root, name)?;
        let ours = quoted(&crates.join("stytch-errors"));
        project.package(
            "user",
            &format!("[dependencies]\nstytch-errors = {{ path = {ours} }}\n"),
            "",
        )?;
        Ok(project)
    };
    let projects = [project("build", root)?, project("build-grown", grown)?];
    let contenders = projects.each_ref().map(|project| Contender {
        prepare: Box::new(|| {
            let clean = [
                "clean",
                "-p",
                "stytch-errors",
                "-p",
                "stytch-errors-check",
                "-p",
                "stytch-errors-macros",
            ];
            measure::run(&mut project.cargo(&clean), true).map(drop)
        }),
        command: Box::new(|| project.cargo(&["check", "-p", "user"])),
        succeeds: true,
    });
    let seconds = measure::warm_rounds(ROUNDS, &contenders)?;
    Ok(Figure {
        what: "ten times the codes: check of the two crates (linear)".to_owned(),
        at_most: 10.0,
        measured: Ratio::of(&seconds[1], &seconds[0]),
    })
}

/// The enums of all pages beside the same with strum's derives.
fn enums(root: &Path, catalog: &Catalog) -> Result<(String, Figure), String> {
    let project = Project::new(root, "enums")?;
    let strum = "[dependencies]\nstrum = { version = \"0.28\", features = [\"derive\"] }\n";
    let ours = format!(
        "[lib]\npath = {}\n\n[dependencies]\nstytch-errors-macros = {{ path = {} }}\n",
        quoted(&root.join("stytch-errors/src/lib.rs")),
        quoted(&root.join("stytch-errors-macros")),
    );
    project.package("empty", strum, "")?;
    project.package("ours", &ours, "")?;
    project.package(
        "strum_all",
        strum,
        &enums::with_strum(catalog, enums::ALL_DERIVES)?,
    )?;
    project.package(
        "strum_few",
        strum,
        &enums::with_strum(catalog, enums::FEW_DERIVES)?,
    )?;
    let contender = |name: &'static str| {
        let project = &project;
        Contender {
            prepare: Box::new(move || {
                measure::run(&mut project.cargo(&["clean", "-p", name]), true).map(drop)
            }),
            command: Box::new(move || project.cargo(&["check", "-p", name])),
            succeeds: true,
        }
    };
    let contenders = ["empty", "ours", "strum_all", "strum_few"].map(contender);
    let seconds = measure::warm_rounds(ROUNDS, &contenders)?;
    let [empty, ours, all, few] = &seconds[..] else {
        unreachable!("there is a column for each")
    };
    let (by_all, by_few) = (Ratio::over(empty, ours, all), Ratio::over(empty, ours, few));
    let text = format!(
        "The runtime crate alone, without features, over an empty crate ({:.0} ms): {by_all} times the same \
         enums with the derives of strum that do the same ({}), {by_few} times with {} alone.\n",
        (median(ours) - median(empty)) * 1e3,
        enums::ALL_DERIVES.join(", "),
        enums::FEW_DERIVES.join(", "),
    );
    let figure = Figure {
        what: "enums, check over an empty crate, over strum's derives".to_owned(),
        at_most: 0.35,
        measured: by_all,
    };
    Ok((text, figure))
}
