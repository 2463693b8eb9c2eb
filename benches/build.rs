//! Writes the alternatives to `from_error_type`: the same pages for `match`, strum, phf, hashify
//! and serde. They are made from the crate's own enums, so they always hold the same codes.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

use stytch_errors::{Page, b2b};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    write::<b2b::BadRequest>("b2b::BadRequest", "bad_request.rs")?;
    write::<b2b::Unauthorized>("b2b::Unauthorized", "unauthorized.rs")
}

fn write<P: Page>(path: &str, file: &str) -> io::Result<()> {
    let folder = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&folder).join(file), alternatives::<P>(path))
}

fn alternatives<P: Page>(path: &str) -> String {
    let name = path.rsplit("::").next().unwrap_or(path);
    let arms = |arm: &dyn Fn(&str, P) -> String| -> String {
        P::ALL
            .iter()
            .map(|code| arm(code.as_str(), *code))
            .collect()
    };
    let mut source = format!("use stytch_errors::{path};\n\n");

    let some = arms(&|code, variant| format!("{code:?} => Some({name}::{variant:?}),\n"));
    let key_value = arms(&|code, variant| format!("{code:?} => {name}::{variant:?},\n"));
    let functions = [
        ("rustc_match", format!("match code {{ {some} _ => None }}")),
        (
            "hashify_map",
            format!("hashify::map!(code.as_bytes(), {name}, {key_value}).copied()"),
        ),
        (
            "hashify_fnc_map",
            format!("hashify::fnc_map!(code.as_bytes(), {some} _ => {{ None }})"),
        ),
        (
            "phf",
            format!(
                "static MAP: phf::Map<&str, {name}> = phf::phf_map! {{ {key_value} }};\nMAP.get(code).copied()"
            ),
        ),
    ];
    for (function, body) in functions {
        let _ = writeln!(
            source,
            "#[inline(never)]\npub(crate) fn {function}(code: &str) -> Option<{name}> {{\n{body}\n}}\n"
        );
    }

    let enums = [
        ("Strum", "strum::EnumString", "", "strum(serialize"),
        (
            "StrumPhf",
            "strum::EnumString",
            "#[strum(use_phf)]",
            "strum(serialize",
        ),
        ("Serde", "serde::Deserialize", "", "serde(rename"),
    ];
    for (enum_name, derive, attribute, rename) in enums {
        let variants = arms(&|code, variant| format!("#[{rename} = {code:?})]\n{variant:?},\n"));
        let _ = writeln!(
            source,
            "#[derive(Clone, Copy, Debug, {derive})]\n{attribute}\npub(crate) enum {enum_name} {{\n{variants}}}\n"
        );
    }
    source
}
