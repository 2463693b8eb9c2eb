//! Helper functions that are given codes, by the names that the project lists.

use proc_macro2::TokenStream;
use stytch_errors_check::{Args, Standing, check_literal, standing};
use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ExprLit, ExprMethodCall, Ident, Lit, LitStr};

use super::fixes::replaced;
use super::text;
use super::words::for_project;
use crate::config::Settings;
use crate::finding::{Finding, Fix, Level, Rule};
use crate::sources::Sources;

pub(super) fn judge(
    tokens: &TokenStream,
    settings: &Settings,
    args: &[Args],
    sources: &Sources<'_>,
) -> Vec<Finding> {
    let mut calls = Calls {
        names: &settings.calls,
        given: Vec::new(),
    };
    if let Ok(file) = syn::parse2::<syn::File>(tokens.clone()) {
        calls.visit_file(&file);
    }
    let given = calls.given.iter();
    given
        .filter_map(|literal| finding(literal, args, settings.apis.len() == 1, sources))
        .collect()
}

fn finding(
    literal: &LitStr,
    args: &[Args],
    is_one_api: bool,
    sources: &Sources<'_>,
) -> Option<Finding> {
    let text = literal.value();
    let check = |args| check_literal(text.clone(), literal.span(), args);
    let all: Vec<_> = args.iter().map(check).collect();
    let found = all.first()?.findings().first()?;
    if all.iter().any(|checked| checked.findings().is_empty()) {
        return None;
    }
    let args: Vec<&Args> = args.iter().collect();
    let finding = text::finding(found, None, Level::Error, &args, sources);
    let (rule, meant) = match standing(&text) {
        Standing::Slip(codes) if codes.len() == 1 => (Rule::UnknownCode, Some(codes[0].name)),
        Standing::Slip(_) | Standing::Unknown => (Rule::UnknownCode, None),
        _ => (Rule::MisplacedCode, None),
    };
    let is_sent = |code: &&str| {
        let check = |args: &&Args| check_literal((*code).to_owned(), literal.span(), args);
        args.iter().any(|args| check(args).findings().is_empty())
    };
    let written = sources.text(&sources.spot(literal.span()));
    let fix = meant.filter(is_sent).and_then(|code| {
        let text = replaced(written, &text, code)?;
        let is_certain = true;
        Some(Fix { text, is_certain })
    });
    let finding = Finding {
        rule,
        fix,
        ..finding
    };
    Some(for_project(finding, is_one_api))
}

struct Calls<'c> {
    names: &'c [String],
    given: Vec<LitStr>,
}

impl Calls<'_> {
    fn add<'a>(&mut self, name: &Ident, arguments: impl IntoIterator<Item = &'a Expr>) {
        if !self.names.iter().any(|known| name == known) {
            return;
        }
        for argument in arguments {
            self.argument(argument);
        }
    }

    /// A string, or a list of strings.
    fn argument(&mut self, argument: &Expr) {
        match argument {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => self.given.push(text.clone()),
            Expr::Reference(argument) => self.argument(&argument.expr),
            Expr::Array(list) => list.elems.iter().for_each(|element| self.argument(element)),
            _ => {}
        }
    }
}

impl<'ast> Visit<'ast> for Calls<'_> {
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(path) = &*call.func {
            if let Some(last) = path.path.segments.last() {
                self.add(&last.ident, &call.args);
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        self.add(&call.method, &call.args);
        visit::visit_expr_method_call(self, call);
    }
}
