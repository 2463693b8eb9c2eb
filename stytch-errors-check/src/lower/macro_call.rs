//! Macro calls. Each is parsed once, by what the macro of that name does with its tokens.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;
use syn::{Macro, Pat};

use super::Lowerer;
use super::leaf::{self, last_span};
use super::macro_syntax::{self, Arguments};
use super::path::plain_path;
use crate::body::{Binary, ExprId, ExprKind, Literal};

/// The meaning of macros by name.
#[derive(Clone, Copy, PartialEq)]
enum Does {
    /// `matches!(value, pattern)`
    Matches,
    /// The same as an assertion.
    AssertMatches,
    /// `assert!(condition)`
    Assert,
    /// Gives its one argument.
    Same,
    /// Never returns.
    Diverge,
    Format,
    /// A constant string.
    Constant,
    /// JSON, of which only a lone literal is read.
    Json,
    /// Uses its arguments, and compares none of them.
    Uses,
}

/// Sorted by name.
const MACROS: &[(&str, Does)] = &[
    ("anyhow", Does::Uses),
    ("assert", Does::Assert),
    ("assert_matches", Does::AssertMatches),
    ("bail", Does::Diverge),
    ("concat", Does::Constant),
    ("counter", Does::Uses),
    ("dbg", Does::Same),
    ("debug", Does::Uses),
    ("debug_assert", Does::Uses),
    ("debug_assert_matches", Does::Matches),
    ("debug_span", Does::Uses),
    ("ensure", Does::Assert),
    ("env", Does::Constant),
    ("eprint", Does::Uses),
    ("eprintln", Does::Uses),
    ("error", Does::Uses),
    ("error_span", Does::Uses),
    ("error_type", Does::Constant),
    ("event", Does::Uses),
    ("eyre", Does::Uses),
    ("format", Does::Format),
    ("format_args", Does::Format),
    ("gauge", Does::Uses),
    ("histogram", Does::Uses),
    ("include_str", Does::Constant),
    ("info", Does::Uses),
    ("info_span", Does::Uses),
    ("json", Does::Json),
    ("log", Does::Uses),
    ("matches", Does::Matches),
    ("panic", Does::Diverge),
    ("print", Does::Uses),
    ("println", Does::Uses),
    ("prop_assert", Does::Assert),
    ("report", Does::Uses),
    ("span", Does::Uses),
    ("stringify", Does::Constant),
    ("todo", Does::Diverge),
    ("trace", Does::Uses),
    ("trace_span", Does::Uses),
    ("unimplemented", Does::Diverge),
    ("unreachable", Does::Diverge),
    ("warn", Does::Uses),
    ("warn_span", Does::Uses),
    ("write", Does::Uses),
    ("writeln", Does::Uses),
];

impl Lowerer<'_> {
    pub(super) fn macro_call(&mut self, mac: &Macro) -> ExprId {
        let span = last_span(&mac.path);
        let name = mac.path.segments.last().map(|last| last.ident.to_string());
        let name = name.unwrap_or_default();
        let found = MACROS.binary_search_by(|(known, _)| (*known).cmp(&name));
        let does = found.ok().map(|index| MACROS[index].1);
        match does {
            Some(Does::Constant) => {
                if let Some(path) = plain_path(&mac.path) {
                    let arguments = &mac.tokens;
                    let tokens = quote_spanned!(span=> #path!(#arguments));
                    return self.evaluated(&name, tokens, span);
                }
            }
            Some(Does::Json) => {
                if let Ok(only) = syn::parse2(mac.tokens.clone()) {
                    let literal = leaf::literal(&only);
                    return self.new_expr(ExprKind::Literal(literal), only.span());
                }
            }
            _ => {}
        }
        if name.ends_with("map") {
            if let Some(pairs) = macro_syntax::pairs(mac) {
                let rows = pairs.iter().map(|pair| {
                    let cells = self.exprs(pair);
                    self.new_expr(ExprKind::Tuple(cells), span)
                });
                let rows = rows.collect();
                return self.new_expr(ExprKind::Array(rows), span);
            }
        }
        let kind = match macro_syntax::parse(mac) {
            Arguments::Pattern {
                value,
                pat,
                then,
                rest,
            } => {
                let condition = self.matches(&value, &pat, then.as_deref(), span);
                match does {
                    Some(Does::AssertMatches) => ExprKind::Assert(condition),
                    _ if rest.is_empty() => return condition,
                    _ => {
                        self.exprs(&rest);
                        return condition;
                    }
                }
            }
            Arguments::Comparison(values) => self.comparison(&name, &values, span),
            Arguments::Values(values) => {
                let mut arguments = self.exprs(&values);
                arguments.extend(self.inline_arguments(&mac.tokens));
                match (does, arguments.as_slice()) {
                    (Some(Does::Assert), [condition, ..]) => ExprKind::Assert(*condition),
                    (Some(Does::Same), [only]) => return *only,
                    (Some(Does::Diverge), _) => ExprKind::Diverge(arguments),
                    (Some(Does::Format), [format, values @ ..]) => {
                        match &self.body.expr(*format).kind {
                            ExprKind::Literal(Literal::Text(text)) => {
                                ExprKind::Format(text.clone(), values.to_vec())
                            }
                            _ => ExprKind::Unknown(arguments),
                        }
                    }
                    (Some(_), _) => ExprKind::Unknown(arguments),
                    (None, _) if name.ends_with("vec") || name.ends_with("set") => {
                        ExprKind::Array(arguments)
                    }
                    (None, _) => {
                        let unread = TokenStream::new();
                        ExprKind::Macro {
                            name,
                            arguments,
                            is_call: true,
                            unread,
                        }
                    }
                }
            }
            Arguments::Statements(block) => return self.block(&block),
            Arguments::Unknown if matches!(does, Some(Does::Uses | Does::Diverge | Does::Json)) => {
                let call = self.unread(&name, &mac.tokens);
                if does == Some(Does::Diverge) {
                    ExprKind::Diverge(vec![call])
                } else {
                    return call;
                }
            }
            Arguments::Bound { .. } | Arguments::Unknown => return self.unread(&name, &mac.tokens),
        };
        self.new_expr(kind, span)
    }

    /// `matches!(value, pattern if guard)`
    fn matches(
        &mut self,
        value: &syn::Expr,
        pat: &Pat,
        then: Option<&syn::Expr>,
        span: Span,
    ) -> ExprId {
        let value = self.expr(value);
        self.scoped(|lowerer| {
            let id = lowerer.pat(pat);
            let matched = lowerer.new_expr(ExprKind::Let(id, value), span);
            let condition = match pat {
                Pat::Guard(pat) => {
                    let guard = lowerer.expr(&pat.guard);
                    lowerer.new_expr(ExprKind::Binary(Binary::And, matched, guard), span)
                }
                _ => matched,
            };
            match then {
                Some(then) => {
                    let then = lowerer.expr(then);
                    lowerer.new_expr(ExprKind::If(condition, then, None), span)
                }
                None => condition,
            }
        })
    }

    /// `assert_eq!(left, right)` and its kin.
    fn comparison(&mut self, name: &str, values: &[syn::Expr], span: Span) -> ExprKind {
        let values: Vec<_> = values.iter().map(|value| self.operand(value)).collect();
        let [left, right, ..] = values.as_slice() else {
            return ExprKind::Unknown(values);
        };
        let op = if name.ends_with("ne") {
            Binary::Ne
        } else {
            Binary::Eq
        };
        let kind = ExprKind::Binary(op, *left, *right);
        if !name.contains("assert") || name.starts_with("debug") {
            return kind;
        }
        ExprKind::Assert(self.new_expr(kind, span))
    }

    /// Code that is not understood as a whole: what of it can be read, and the tokens that are left.
    pub(super) fn unread(&mut self, name: &str, tokens: &TokenStream) -> ExprId {
        let (parts, unread) = macro_syntax::parts(tokens);
        let mut arguments = Vec::new();
        self.scoped(|lowerer| {
            for part in parts {
                lowerer.unread_part(part, &mut arguments);
            }
        });
        self.mentioned(&unread, &mut arguments);
        let kind = ExprKind::Macro {
            name: name.to_owned(),
            arguments,
            is_call: false,
            unread,
        };
        self.new_expr(kind, Span::call_site())
    }

    fn unread_part(&mut self, part: Arguments, arguments: &mut Vec<ExprId>) {
        match part {
            Arguments::Pattern {
                value,
                pat,
                then,
                rest,
            } => {
                arguments.push(self.matches(&value, &pat, then.as_deref(), Span::call_site()));
                arguments.extend(self.exprs(&rest));
            }
            Arguments::Comparison(values) | Arguments::Values(values) => {
                arguments.extend(self.exprs(&values));
            }
            Arguments::Statements(block) => arguments.push(self.block(&block)),
            Arguments::Bound {
                pat,
                value,
                condition,
            } => {
                let value = self.expr(&value);
                if let Some(condition) = condition {
                    arguments.push(self.expr(&condition));
                }
                let kind = ExprKind::Let(self.pat(&pat), value);
                arguments.push(self.new_expr(kind, Span::call_site()));
            }
            Arguments::Unknown => {}
        }
    }

    /// The locals that tokens mention, and those of them that are lent: `&mut name`.
    fn mentioned(&mut self, tokens: &TokenStream, arguments: &mut Vec<ExprId>) {
        let mut before = [false; 2];
        for token in tokens.clone() {
            match &token {
                TokenTree::Group(group) => self.mentioned(&group.stream(), arguments),
                TokenTree::Ident(name) => {
                    if let Some(local) = self.local_use(name) {
                        if before == [true; 2] {
                            self.changed(local, None);
                            let lent = ExprKind::Lend(local);
                            arguments.push(self.new_expr(lent, name.span()));
                        } else {
                            arguments.push(local);
                        }
                    }
                }
                TokenTree::Literal(_) => {
                    let inline = self.inline_arguments(&TokenStream::from(token.clone()));
                    arguments.extend(inline);
                }
                TokenTree::Punct(_) => {}
            }
            before = match &token {
                TokenTree::Punct(punct) => [punct.as_char() == '&', false],
                TokenTree::Ident(word) => [before[0], word == "mut"],
                _ => [false; 2],
            };
        }
    }

    /// The locals that a format string names in braces.
    fn inline_arguments(&mut self, tokens: &TokenStream) -> Vec<ExprId> {
        let mut found = Vec::new();
        for token in tokens.clone() {
            let TokenTree::Literal(literal) = token else {
                continue;
            };
            let (text, span) = (literal.to_string(), literal.span());
            for part in text.split('{').skip(1) {
                let name: String = part
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
                    found.extend(self.local_use(&Ident::new(&name, span)));
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::MACROS;

    #[test]
    fn each_macro_has_one_row() {
        assert!(MACROS.is_sorted_by(|one, other| one.0 < other.0));
    }
}
