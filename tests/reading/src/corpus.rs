//! The functions that the rewrites are applied to: the bodies of the core's unit tests, and the handlers
//! of `tests/handlers`.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Expr, ExprForLoop, ExprMacro, ExprMethodCall, Item, Lit, Meta, Stmt};

use crate::verdicts::verdicts;

/// An annotated item and what is reported of it.
pub struct Handler {
    /// Where it comes from.
    pub origin: String,
    /// What the attribute says.
    pub arguments: String,
    /// The function, `impl` block or module without the attribute.
    pub item: Item,
    /// What is reported of the item as it stands.
    pub verdicts: Vec<String>,
}

impl Handler {
    fn new(origin: String, arguments: String, item: &Item) -> Self {
        let item = normalized(item);
        let verdicts = verdicts(&arguments, item.to_token_stream());
        Self {
            origin,
            arguments,
            item,
            verdicts,
        }
    }
}

/// Every function of the corpus.
///
/// # Panics
///
/// If a file of the corpus cannot be read.
#[must_use]
pub fn handlers() -> Vec<Handler> {
    let mut all = of_unit_tests();
    all.extend(of_handler_files());
    all
}

/// The bodies that the core's unit tests assert something of, with a right and with a wrong code.
///
/// # Panics
///
/// If a unit test cannot be read.
#[must_use]
pub fn of_unit_tests() -> Vec<Handler> {
    let mut all = Vec::new();
    for file in rust_files(&workspace().join("stytch-errors-check/src/tests")) {
        let mut found = Bodies::default();
        found.visit_file(&parsed(&file));
        for (kind, body) in found.bodies {
            let origin = format!("{}: {body}", name(&file));
            let bodies = match kind {
                Kind::Checked => vec![
                    body.replace("CODE", "stale_factors"),
                    body.replace("CODE", "stale_factor"),
                ],
                Kind::Silent => vec![format!(
                    "let known = err.error_type == \"stale_factors\"; {body}"
                )],
                Kind::AsItStands => vec![body],
            };
            for body in bodies {
                let function = format!("fn f(err: &E) -> bool {{ {body} }}");
                // Some bodies are about strings that are no Rust.
                if let Ok(item) = syn::parse_str(&function) {
                    all.push(Handler::new(origin.clone(), "b2b, 401 | 404".into(), &item));
                }
            }
        }
    }
    all
}

/// The annotated items of `tests/handlers`.
///
/// # Panics
///
/// If a file of handlers cannot be read.
#[must_use]
pub fn of_handler_files() -> Vec<Handler> {
    let mut all = Vec::new();
    for kind in ["right", "wrong"] {
        for file in rust_files(&workspace().join("tests/handlers").join(kind)) {
            let mut found = Annotated::default();
            found.visit_file(&parsed(&file));
            for (arguments, item) in found.items {
                let origin = format!("{kind}/{}", name(&file));
                all.push(Handler::new(origin, arguments.to_string(), &item));
            }
        }
    }
    all
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn name(file: &Path) -> String {
    file.file_name().unwrap().to_string_lossy().into_owned()
}

fn parsed(file: &Path) -> syn::File {
    let source = fs::read_to_string(file).unwrap();
    syn::parse_file(&source).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[derive(Clone, Copy)]
enum Kind {
    Checked,
    Silent,
    AsItStands,
}

/// The bodies in `assert_checked(&[..])`, `assert_silent(&[..])` and `for body in [..]`.
#[derive(Default)]
struct Bodies {
    bodies: Vec<(Kind, String)>,
}

impl Bodies {
    fn take(&mut self, kind: Kind, list: &Expr) {
        let Expr::Array(list) = (match list {
            Expr::Reference(list) => &*list.expr,
            list => list,
        }) else {
            return;
        };
        let texts = list.elems.iter().filter_map(text);
        self.bodies.extend(texts.map(|text| (kind, text)));
    }
}

impl<'ast> Visit<'ast> for Bodies {
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let kind = match &*call.func {
            Expr::Path(path) if path.path.is_ident("assert_checked") => Some(Kind::Checked),
            Expr::Path(path) if path.path.is_ident("assert_silent") => Some(Kind::Silent),
            _ => None,
        };
        if let (Some(kind), Some(list)) = (kind, call.args.first()) {
            self.take(kind, list);
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_for_loop(&mut self, all: &'ast ExprForLoop) {
        self.take(Kind::AsItStands, &all.expr);
        visit::visit_expr_for_loop(self, all);
    }
}

/// The text of a literal, also where `replace` was called on it.
fn text(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Lit(lit) => match &lit.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        Expr::MethodCall(ExprMethodCall {
            receiver,
            method,
            args,
            ..
        }) => {
            let receiver = text(receiver)?;
            if method != "replace" {
                return Some(receiver);
            }
            let (from, to) = (args.first().and_then(text)?, args.get(1).and_then(text)?);
            Some(receiver.replace(&from, &to))
        }
        _ => None,
    }
}

/// Items with the attribute, and what it says.
#[derive(Default)]
struct Annotated {
    items: Vec<(TokenStream, Item)>,
}

impl Annotated {
    fn take(&mut self, attrs: &[Attribute], item: &dyn ToTokens) -> bool {
        let arguments = attrs.iter().find_map(|attribute| match &attribute.meta {
            Meta::List(list) if list.path.is_ident("stytch_handle") => Some(list.tokens.clone()),
            _ => None,
        });
        let Some(arguments) = arguments else {
            return false;
        };
        let mut item: Item = syn::parse2(item.to_token_stream()).expect("an item");
        let attrs = match &mut item {
            Item::Fn(item) => &mut item.attrs,
            Item::Impl(item) => &mut item.attrs,
            Item::Mod(item) => &mut item.attrs,
            _ => return false,
        };
        let first = attrs
            .iter()
            .position(|attribute| attribute.path().is_ident("stytch_handle"));
        attrs.remove(first.expect("the attribute"));
        self.items.push((arguments, item));
        true
    }
}

impl<'ast> Visit<'ast> for Annotated {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.take(&item.attrs, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.take(&item.attrs, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        self.take(&item.attrs, item);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        if !self.take(&item.attrs, item) {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !self.take(&item.attrs, item) {
            visit::visit_item_mod(self, item);
        }
    }
}

/// The item with each macro call in the place of a statement as an expression, which has the same tokens.
fn normalized(item: &Item) -> Item {
    struct Normalize;
    impl VisitMut for Normalize {
        fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
            if let Stmt::Macro(call) = stmt {
                let expr = Expr::Macro(ExprMacro {
                    attrs: call.attrs.clone(),
                    mac: call.mac.clone(),
                });
                *stmt = Stmt::Expr(expr, call.semi_token);
            }
            syn::visit_mut::visit_stmt_mut(self, stmt);
        }
    }
    let mut item = item.clone();
    Normalize.visit_item_mut(&mut item);
    item
}
