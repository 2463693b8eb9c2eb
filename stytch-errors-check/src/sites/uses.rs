//! Whether code uses a name.

use syn::{Block, Expr};

use super::macros;
use super::names::plain_name;
use super::parts::{self, Part};

/// Whether an expression uses the name.
pub(super) fn is_used_in(name: &str, expr: &Expr) -> bool {
    let mut times = 0;
    parts::of_expr(expr, &mut |part| times += times_in(name, &part));
    times > 0
}

/// Whether a block uses the name.
pub(super) fn is_used_in_block(name: &str, block: &Block) -> bool {
    let mut times = 0;
    parts::of_block(block, &mut |part| times += times_in(name, &part));
    times > 0
}

/// How often a part is the name; the arguments of a macro count as one place.
pub(super) fn times_in(name: &str, part: &Part<'_>) -> usize {
    usize::from(match part {
        Part::Name(ident) => plain_name(ident) == name,
        Part::Macro(mac) => macros::mentions(&mac.tokens, name),
        Part::Expr(_) | Part::Local(_) | Part::Binding(_) => false,
    })
}
