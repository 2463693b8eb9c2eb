//! Names, and the paths of values that begin with one.

use syn::{Expr, Ident, Member};

use super::transparent::{is_transparent, peel};

pub(super) fn is_status_name(name: &str) -> bool {
    name == "status_code" || name == "status"
}

pub(super) fn is_named(member: &Member, name: &str) -> bool {
    matches!(member, Member::Named(ident) if plain_name(ident) == name)
}

/// A name without what `r#` adds to it.
pub(super) fn plain_name(ident: &Ident) -> String {
    let mut name = ident.to_string();
    if name.starts_with("r#") {
        name.drain(..2);
    }
    name
}

/// The path from a local name to a value, such as `self.last.error`, seen through references.
pub(super) fn place(expr: &Expr) -> Option<String> {
    match peel(expr) {
        Expr::Path(expr) => expr.path.get_ident().map(plain_name),
        Expr::Field(field) => {
            let base = place(&field.base)?;
            Some(match &field.member {
                Member::Named(name) => format!("{base}.{name}"),
                Member::Unnamed(index) => format!("{base}.{}", index.index),
            })
        }
        // What a `RefCell` lends may be another value each time.
        Expr::MethodCall(call)
            if call.args.is_empty() && is_transparent(&call.method) && call.method != "borrow" =>
        {
            place(&call.receiver)
        }
        _ => None,
    }
}
