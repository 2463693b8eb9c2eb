//! Retired codes as deprecated constants.

use std::fmt::Write;

use super::docs;
use super::source::string;
use crate::catalog::{Catalog, Retired, is_code};

pub(super) fn render(catalog: &Catalog) -> Result<String, String> {
    let mut source = String::from(
        "//! Codes that Stytch sent once, and dropped or renamed.\n\
         //!\n\
         //! The enums do not have them. Each is a deprecated constant, so that the compiler points at\n\
         //! the code that still handles one.\n\n",
    );
    for retired in &catalog.retired {
        let code = &retired.error_type;
        if !is_code(code) {
            return Err(format!(
                "error: `{code}` (retired) has no name in Rust: it is not in snake case"
            ));
        }
        let note = note(retired);
        source += &docs::comment(
            "",
            &[format!("`{code}`"), String::new(), format!("{note}.")],
        );
        let _ = writeln!(source, "#[deprecated(note = {})]", string(&note));
        let _ = writeln!(
            source,
            "pub const {}: &str = {};\n",
            code.to_ascii_uppercase(),
            string(code)
        );
    }
    Ok(source)
}

/// The text that rustc prints after "use of deprecated constant `…`: ".
fn note(retired: &Retired) -> String {
    let Retired { retired: day, .. } = retired;
    match &retired.replaced_by {
        Some(successor) => format!("Stytch retired it on {day}; it is now `{successor}`"),
        None => format!("Stytch retired it on {day} and named no successor"),
    }
}
