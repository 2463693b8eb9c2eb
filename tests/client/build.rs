//! Writes an annotated handler for each page, as somebody would who handles every code: it compares
//! the string with all of them, and each arm has a value of its own.

use std::fmt::{self, Write as _};
use std::path::Path;
use std::{env, error, fs};

// The library exports these types, and uses more of them.
#[allow(dead_code, unreachable_pub)]
#[path = "src/catalog.rs"]
mod catalog;

/// What a handler is given.
struct Given {
    file: &'static str,
    type_: &'static str,
    /// How its code becomes a `&str`.
    code: &'static str,
}

const GIVEN: [Given; 2] = [
    Given {
        file: "official.rs",
        type_: "stytch::ErrorResponse",
        code: "err.error_type.as_str()",
    },
    Given {
        file: "raw.rs",
        type_: "stytch_errors::ErrorBody<'_>",
        code: "err.error_type.as_ref()",
    },
];

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/catalog.rs");
    println!("cargo::rerun-if-changed=../../catalog.json");

    let pages = catalog::catalog().pages;
    let out = env::var("OUT_DIR")?;
    for given in GIVEN {
        let mut source = String::new();
        for page in &pages {
            write_handler(&mut source, page, &given)?;
        }
        write_place(&mut source, &pages, &given)?;
        fs::write(Path::new(&out).join(given.file), source)?;
    }
    Ok(())
}

fn write_handler(source: &mut String, page: &catalog::Page, given: &Given) -> fmt::Result {
    let (vertical, status) = (&page.vertical, page.status_code);
    let Given { type_, code, .. } = given;
    let exhaustive = if page.complete { ", exhaustive" } else { "" };
    write!(
        source,
        "#[stytch_errors::stytch_handle({vertical}, {status}{exhaustive})]
fn {vertical}_{status}(err: &{type_}) -> Option<usize> {{
    match {code} {{
"
    )?;
    for (place, code) in page.errors.iter().enumerate() {
        writeln!(source, "        {:?} => Some({place}),", code.error_type)?;
    }
    writeln!(source, "        _ => None,\n    }}\n}}\n")
}

fn write_place(source: &mut String, pages: &[catalog::Page], given: &Given) -> fmt::Result {
    let type_ = given.type_;
    write!(
        source,
        "/// The place of the error's code on its page, as the page's handler tells it.
#[must_use]
pub fn place(vertical: &str, status: u16, err: &{type_}) -> Option<usize> {{
    match (vertical, status) {{
"
    )?;
    for page in pages {
        let (vertical, status) = (&page.vertical, page.status_code);
        writeln!(
            source,
            "        ({vertical:?}, {status}) => {vertical}_{status}(err),"
        )?;
    }
    writeln!(source, "        _ => None,\n    }}\n}}")
}
