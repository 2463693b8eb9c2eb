//! Statics that a macro declares: `lazy_static! { static ref CODES: Set = …; }`.

use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, Expr, Ident, Macro, Token, Type, Visibility};

/// The statics that a macro call declares, with their values.
pub(crate) fn statics(mac: &Macro) -> Option<Vec<(Ident, Expr)>> {
    let name = &mac.path.segments.last()?.ident;
    if name != "lazy_static" && name != "thread_local" {
        return None;
    }
    all.parse2(mac.tokens.clone()).ok()
}

fn all(input: ParseStream<'_>) -> syn::Result<Vec<(Ident, Expr)>> {
    let mut statics = Vec::new();
    while !input.is_empty() {
        input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        input.parse::<Token![static]>()?;
        input.parse::<Option<Token![ref]>>()?;
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        input.parse::<Type>()?;
        input.parse::<Token![=]>()?;
        statics.push((name, input.parse()?));
        input.parse::<Option<Token![;]>>()?;
    }
    Ok(statics)
}
