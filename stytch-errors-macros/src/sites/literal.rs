//! The other side of a comparison: the strings that an expression can be, where that can be read
//! off the code.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;
use syn::{Block, Expr, ExprLit, Lit, Macro, Path, Stmt};

use super::scope::{Scope, Shape};
use super::transparent::{argument_of_transparent_call, is_transparent, peel};

/// One string that the error type is compared with.
#[derive(Clone)]
pub(crate) enum Candidate {
    Text(String, Span),
    /// Evaluated by rustc: a constant, or a macro that makes a string.
    Constant(Constant),
    /// A literal of a kind that has no place here.
    Rejected(&'static str, Span),
}

impl Candidate {
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text, _) => Some(text),
            Self::Constant(_) | Self::Rejected(..) => None,
        }
    }
}

#[derive(Clone)]
pub(crate) struct Constant {
    pub(crate) tokens: TokenStream,
    pub(crate) span: Span,
    /// Whether it names `Self`, which an item in a function cannot.
    pub(crate) names_self: bool,
}

/// The strings that `expr` can be; none where it depends on anything but literals and constants.
pub(super) fn candidates(expr: &Expr, scope: &Scope<'_>) -> Vec<Candidate> {
    if let Expr::Unary(dereferenced) = expr {
        return texts(candidates(&dereferenced.expr, scope));
    }
    match peel(expr) {
        Expr::Lit(ExprLit { lit, .. }) => of_lit(lit).into_iter().collect(),
        Expr::MethodCall(call) if is_transparent(&call.method) => {
            texts(candidates(&call.receiver, scope))
        }
        Expr::Call(call) => match argument_of_transparent_call(call) {
            Some(argument) => candidates(argument, scope),
            None => Vec::new(),
        },
        Expr::Path(expr) if expr.qself.is_none() => of_path(&expr.path, scope),
        Expr::Macro(expr) => of_macro(&expr.mac).into_iter().collect(),
        Expr::If(branch) => {
            let mut all = of_block(&branch.then_branch, scope);
            if let Some((_, other)) = &branch.else_branch {
                all.extend(candidates(other, scope));
            }
            all
        }
        Expr::Match(expr) => {
            let bodies = expr.arms.iter().map(|arm| &arm.body);
            bodies.flat_map(|body| candidates(body, scope)).collect()
        }
        Expr::Block(expr) => of_block(&expr.block, scope),
        _ => Vec::new(),
    }
}

/// What can be read off the code. A constant that something is done to, as in `*CODE` or
/// `CODE.as_str()`, need not be a string, and rustc cannot be asked for it.
fn texts(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| !matches!(candidate, Candidate::Constant(_)));
    candidates
}

/// The strings of an array that is written out, or of a constant or local that was bound to one.
pub(super) fn elements(expr: &Expr, scope: &Scope<'_>) -> Option<Vec<Candidate>> {
    match peel(expr) {
        Expr::Array(array) => {
            let elements = array.elems.iter();
            Some(elements.flat_map(|expr| candidates(expr, scope)).collect())
        }
        Expr::Macro(expr) if expr.mac.path.is_ident("vec") => {
            let elements = super::macros::arguments(&expr.mac)?;
            let elements = elements.iter();
            Some(elements.flat_map(|expr| candidates(expr, scope)).collect())
        }
        Expr::Path(expr) => match scope.lookup(&expr.path.get_ident()?.to_string()) {
            Shape::Known {
                candidates,
                array: true,
            } => Some(candidates.to_vec()),
            _ => None,
        },
        Expr::MethodCall(call) if is_iterator_of_same(&call.method) => {
            elements(&call.receiver, scope)
        }
        Expr::Call(call) => {
            // `HashSet::from(["…", "…"])`
            let argument = call.args.first().filter(|_| call.args.len() == 1)?;
            matches!(peel(argument), Expr::Array(_)).then(|| elements(argument, scope))?
        }
        _ => None,
    }
}

fn is_iterator_of_same(method: &Ident) -> bool {
    [
        "iter",
        "into_iter",
        "as_slice",
        "copied",
        "cloned",
        "as_ref",
        "to_vec",
    ]
    .iter()
    .any(|known| method == known)
}

pub(super) fn of_lit(lit: &Lit) -> Option<Candidate> {
    let span = lit.span();
    match lit {
        Lit::Str(text) if text.suffix().is_empty() => Some(Candidate::Text(text.value(), span)),
        Lit::Str(_) => Some(Candidate::Rejected("a string literal with a suffix", span)),
        Lit::ByteStr(_) => Some(Candidate::Rejected("a byte string", span)),
        Lit::CStr(_) => Some(Candidate::Rejected("a C string", span)),
        Lit::Verbatim(_) => Some(Candidate::Rejected("a literal of an unknown kind", span)),
        _ => None,
    }
}

/// A path that is a constant by its spelling; what is bound locally is known better.
fn of_path(path: &Path, scope: &Scope<'_>) -> Vec<Candidate> {
    if let Some(name) = path.get_ident() {
        match scope.lookup(&name.to_string()) {
            Shape::Known {
                candidates,
                array: false,
            } => return candidates.to_vec(),
            Shape::Import(import) if is_constant_name(name) => {
                return vec![Candidate::Constant(Constant {
                    tokens: import,
                    span: name.span(),
                    names_self: false,
                })];
            }
            Shape::Other | Shape::Import(_) => {}
            _ => return Vec::new(),
        }
    }
    match path.segments.last() {
        Some(last) if is_constant_name(&last.ident) => constant(path).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// A path in a pattern, where it cannot be but a constant, however it is spelled.
pub(super) fn of_constant(path: &Path, scope: &Scope<'_>) -> Vec<Candidate> {
    match of_path(path, scope) {
        candidates if candidates.is_empty() => constant(path).into_iter().collect(),
        candidates => candidates,
    }
}

/// A path as a constant, where it is made of plain names.
fn constant(path: &Path) -> Option<Candidate> {
    Some(Candidate::Constant(Constant {
        tokens: plain_path(path)?,
        span: path.segments.last()?.ident.span(),
        names_self: path.segments.first()?.ident == "Self",
    }))
}

fn plain_path(path: &Path) -> Option<TokenStream> {
    let mut tokens = TokenStream::new();
    for (index, segment) in path.segments.iter().enumerate() {
        if !segment.arguments.is_none() {
            return None;
        }
        let ident = &segment.ident;
        if index > 0 || path.leading_colon.is_some() {
            tokens.extend(colons(ident.span()));
        }
        tokens.extend([TokenTree::from(ident.clone())]);
    }
    Some(tokens)
}

pub(super) fn colons(span: Span) -> TokenStream {
    quote_spanned!(span=> ::)
}

/// Whether a name is spelled as constants are: `STALE`, `STALE_2`.
pub(super) fn is_constant_name(name: &Ident) -> bool {
    let name = name.to_string();
    let mut letters = name.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Macros whose result is a constant string.
fn of_macro(mac: &Macro) -> Option<Candidate> {
    const MACROS: &[&str] = &["concat", "env", "error_type", "include_str", "stringify"];
    let name = &mac.path.segments.last()?.ident;
    if !MACROS.iter().any(|known| name == known) {
        return None;
    }
    let (path, arguments, span) = (plain_path(&mac.path)?, &mac.tokens, name.span());
    Some(Candidate::Constant(Constant {
        tokens: quote_spanned!(span=> #path!(#arguments)),
        span,
        names_self: false,
    }))
}

fn of_block(block: &Block, scope: &Scope<'_>) -> Vec<Candidate> {
    match block.stmts.as_slice() {
        [Stmt::Expr(expr, None)] => candidates(expr, scope),
        _ => Vec::new(),
    }
}
