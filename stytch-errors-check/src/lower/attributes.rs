//! The attributes of an expression or an item that hold for the comparisons in it too.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;
use syn::{Attribute, Expr, ImplItem, Item, MacroDelimiter, Meta, TraitItem};

/// Attributes that hold around a comparison, ready to stand on an item.
#[derive(Clone, Default)]
pub struct Around {
    /// Those that decide whether the comparison is compiled.
    pub(crate) cfg: TokenStream,
    pub(crate) lints: TokenStream,
}

impl Around {
    pub(crate) fn of(attrs: &[Attribute]) -> Self {
        let mut around = Self::default();
        for attr in attrs {
            let is_cfg = attr.path().is_ident("cfg");
            let target = if is_cfg {
                &mut around.cfg
            } else {
                &mut around.lints
            };
            target.extend(copied(attr));
        }
        around
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cfg.is_empty() && self.lints.is_empty()
    }

    pub(crate) fn extend(&mut self, inner: &Self) {
        self.cfg.extend(inner.cfg.clone());
        self.lints.extend(inner.lints.clone());
    }

    /// All of them, ready to stand on an item.
    #[must_use]
    pub fn attributes(&self) -> TokenStream {
        let mut all = self.cfg.clone();
        all.extend(self.lints.clone());
        all
    }
}

fn copied(attr: &Attribute) -> Option<TokenStream> {
    const COPIED: &[&str] = &["allow", "cfg", "deny", "expect", "forbid", "warn"];
    let Meta::List(list) = &attr.meta else {
        return None;
    };
    let name = list.path.get_ident()?;
    let is_copied = COPIED.iter().any(|known| name == known)
        || name == "cfg_attr" && sets_lint(&list.tokens, COPIED);
    if !is_copied || !matches!(list.delimiter, MacroDelimiter::Paren(_)) {
        return None;
    }
    let arguments = TokenTree::Group(Group::new(Delimiter::Parenthesis, list.tokens.clone()));
    // A second `expect` of what is there once would be one too many.
    let name = if name == "expect" {
        Ident::new("allow", name.span())
    } else {
        name.clone()
    };
    // The brackets are the expansion's, so that no lint takes the copy for the original.
    Some(quote!(#[#name #arguments]))
}

/// Whether a `cfg_attr` stands for one of the attributes in `names`.
fn sets_lint(tokens: &TokenStream, names: &[&str]) -> bool {
    let mut attribute = tokens
        .clone()
        .into_iter()
        .skip_while(|token| !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','));
    match attribute.nth(1) {
        Some(TokenTree::Ident(name)) => names.iter().any(|known| name == known),
        _ => false,
    }
}

/// Whether the item is annotated itself, and so checked by its own attribute.
pub(crate) fn has_own_attribute(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| {
        let last = attr.path().segments.last();
        last.is_some_and(|segment| segment.ident == "stytch_handle")
    })
}

macro_rules! attributes_of {
    ($value:expr, $ty:ident: $($variant:ident)*) => {
        match $value {
            $($ty::$variant(inner) => &inner.attrs,)*
            _ => &[],
        }
    };
}

/// The attributes of an expression.
pub(crate) fn of_expr(expr: &Expr) -> &[Attribute] {
    attributes_of!(expr, Expr:
        Array Assign Async Await Binary Block Break Call Cast Closure Const Continue Field ForLoop
        If Index Let Lit Loop Macro Match MethodCall Paren Path Range Reference Repeat Return Struct
        Try TryBlock Tuple Unary Unsafe While Yield)
}

/// The attributes of an item.
pub(crate) fn of_item(item: &Item) -> &[Attribute] {
    attributes_of!(item, Item:
        Const Enum ExternCrate Fn ForeignMod Impl Macro Mod Static Struct Trait TraitAlias Type
        Union Use)
}

/// The attributes of an item in an `impl` block.
pub(crate) fn of_impl_item(item: &ImplItem) -> &[Attribute] {
    attributes_of!(item, ImplItem: Const Fn Type Macro)
}

/// The attributes of an item in a trait.
pub(crate) fn of_trait_item(item: &TraitItem) -> &[Attribute] {
    attributes_of!(item, TraitItem: Const Fn Type Macro)
}
