//! Writes an annotated handler for each page, as somebody would who handles every code: it compares
//! the string with all of them, and each arm has a value of its own.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, error, fs};

// The library exports these types, and uses more of them.
#[allow(dead_code, unreachable_pub)]
#[path = "src/catalog.rs"]
mod catalog;

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/catalog.rs");
    println!("cargo::rerun-if-changed=../../catalog.json");

    let pages = catalog::catalog().pages;
    let mut source = String::new();
    for page in &pages {
        write_handler(&mut source, page)?;
    }
    write_dispatch(&mut source, &pages)?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("handlers.rs"), source)?;
    Ok(())
}

fn write_handler(source: &mut String, page: &catalog::Page) -> std::fmt::Result {
    let (vertical, status) = (&page.vertical, page.status_code);
    let exhaustive = if page.complete { ", exhaustive" } else { "" };
    writeln!(source, "#[stytch_handle({vertical}, {status}{exhaustive})]")?;
    writeln!(
        source,
        "fn {vertical}_{status}(err: &ErrorResponse) -> Option<usize> {{"
    )?;
    writeln!(source, "    match err.error_type.as_str() {{")?;
    for (place, code) in page.errors.iter().enumerate() {
        writeln!(source, "        {:?} => Some({place}),", code.error_type)?;
    }
    writeln!(source, "        _ => None,\n    }}\n}}\n")
}

fn write_dispatch(source: &mut String, pages: &[catalog::Page]) -> std::fmt::Result {
    writeln!(
        source,
        "/// The place of the error's code on its page, as the page's handler tells it."
    )?;
    writeln!(source, "#[must_use]")?;
    writeln!(
        source,
        "pub fn place(vertical: &str, err: &ErrorResponse) -> Option<usize> {{"
    )?;
    writeln!(source, "    match (vertical, err.status_code.as_u16()) {{")?;
    for page in pages {
        let (vertical, status) = (&page.vertical, page.status_code);
        writeln!(
            source,
            "        ({vertical:?}, {status}) => {vertical}_{status}(err),"
        )?;
    }
    writeln!(source, "        _ => None,\n    }}\n}}")
}
