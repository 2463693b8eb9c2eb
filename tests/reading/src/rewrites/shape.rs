//! What an expression or a pattern is made of, as far as a rewrite has to know.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprBreak, ExprClosure, ExprContinue, Lit, Pat, PatIdent, Stmt};

/// Whether control can leave the expression other than at its end, so that it cannot be put into a
/// closure or a loop.
pub(super) fn leaves(expr: &Expr) -> bool {
    struct Leaves(bool);
    impl<'ast> Visit<'ast> for Leaves {
        fn visit_expr_return(&mut self, _: &'ast syn::ExprReturn) {
            self.0 = true;
        }
        fn visit_expr_try(&mut self, _: &'ast syn::ExprTry) {
            self.0 = true;
        }
        fn visit_expr_await(&mut self, _: &'ast syn::ExprAwait) {
            self.0 = true;
        }
        fn visit_expr_break(&mut self, _: &'ast ExprBreak) {
            self.0 = true;
        }
        fn visit_expr_continue(&mut self, _: &'ast ExprContinue) {
            self.0 = true;
        }
        fn visit_macro(&mut self, call: &'ast syn::Macro) {
            self.0 |= leaves_tokens(call.tokens.clone());
        }
        fn visit_expr_closure(&mut self, _: &'ast ExprClosure) {}
    }
    let mut found = Leaves(false);
    found.visit_expr(expr);
    found.0
}

fn leaves_tokens(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => {
            ["await", "break", "continue", "return"].contains(&ident.to_string().as_str())
        }
        TokenTree::Punct(punct) => punct.as_char() == '?',
        TokenTree::Group(group) => leaves_tokens(group.stream()),
        TokenTree::Literal(_) => false,
    })
}

/// Whether a name occurs in tokens.
pub(super) fn mentions(tokens: &impl ToTokens, name: &str) -> bool {
    fn any(tokens: TokenStream, name: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == name,
            TokenTree::Group(group) => any(group.stream(), name),
            _ => false,
        })
    }
    any(tokens.to_token_stream(), name)
}

/// Whether a string stands in tokens.
pub(super) fn has_text(tokens: &impl ToTokens) -> bool {
    fn any(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Literal(literal) => literal.to_string().contains('"'),
            TokenTree::Group(group) => any(group.stream()),
            _ => false,
        })
    }
    any(tokens.to_token_stream())
}

/// Whether the expression is made of a string literal alone.
pub(super) fn is_text(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(lit) => matches!(lit.lit, Lit::Str(_)),
        Expr::Call(call) => call.args.iter().any(is_text),
        Expr::MethodCall(call) => is_text(&call.receiver),
        Expr::Reference(expr) => is_text(&expr.expr),
        Expr::Unary(expr) => is_text(&expr.expr),
        Expr::Paren(expr) => is_text(&expr.expr),
        Expr::Tuple(expr) => expr.elems.iter().any(is_text),
        Expr::Array(expr) => expr.elems.iter().any(is_text),
        _ => false,
    }
}

/// Whether the expression may well be a string.
pub(super) fn may_be_string(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(lit) => matches!(lit.lit, Lit::Str(_)),
        Expr::Path(path) => path.path.get_ident().is_some(),
        Expr::Field(_) => true,
        Expr::Reference(expr) => expr.mutability.is_none() && may_be_string(&expr.expr),
        Expr::Unary(expr) => may_be_string(&expr.expr),
        Expr::Paren(expr) => may_be_string(&expr.expr),
        Expr::MethodCall(call) => {
            let gives_strings = [
                "as_ref",
                "as_str",
                "clone",
                "to_lowercase",
                "to_owned",
                "to_string",
                "trim",
            ];
            gives_strings.contains(&call.method.to_string().as_str())
                && may_be_string(&call.receiver)
        }
        _ => false,
    }
}

/// Whether the pattern fits strings alone.
pub(super) fn is_string_pattern(pat: &Pat) -> bool {
    match pat {
        Pat::Lit(lit) => matches!(lit.lit, Lit::Str(_)),
        Pat::Or(pat) => pat.cases.iter().all(is_string_pattern),
        Pat::Paren(pat) => is_string_pattern(&pat.pat),
        Pat::Guard(pat) => is_string_pattern(&pat.pat),
        Pat::Ident(pat) => pat
            .subpat
            .as_ref()
            .is_none_or(|(_, pat)| is_string_pattern(pat)),
        Pat::Wild(_) => true,
        _ => false,
    }
}

/// The names that a pattern binds.
pub(super) fn bound(pat: &Pat) -> Vec<PatIdent> {
    struct Bound(Vec<PatIdent>);
    impl<'ast> Visit<'ast> for Bound {
        fn visit_pat_ident(&mut self, pat: &'ast PatIdent) {
            let name = pat.ident.to_string();
            let is_local = name.chars().all(|c| !c.is_uppercase());
            if is_local && self.0.iter().all(|known| known.ident != pat.ident) {
                self.0.push(pat.clone());
            }
            visit::visit_pat_ident(self, pat);
        }
        fn visit_expr(&mut self, _: &'ast Expr) {}
    }
    let mut found = Bound(Vec::new());
    found.visit_pat(pat);
    found.0
}

/// Whether the block never reaches its end.
pub(super) fn diverges(block: &Block) -> bool {
    match block.stmts.last() {
        Some(Stmt::Expr(expr, _)) => expr_diverges(expr),
        _ => false,
    }
}

fn expr_diverges(expr: &Expr) -> bool {
    match expr {
        Expr::Return(_) | Expr::Continue(_) | Expr::Break(_) => true,
        Expr::Macro(call) => call.mac.path.is_ident("panic"),
        Expr::Block(block) => diverges(&block.block),
        _ => false,
    }
}

/// Whether the expression is a condition with `let`.
pub(super) fn has_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(expr) => has_let(&expr.left) || has_let(&expr.right),
        Expr::Paren(expr) => has_let(&expr.expr),
        _ => false,
    }
}
