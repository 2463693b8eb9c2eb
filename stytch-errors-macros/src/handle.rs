//! `#[stytch_handle]`, from the attribute to the checked item.

use proc_macro2::{Span, TokenStream};

use crate::args::{self, Args, Asked};
use crate::context::Context;
use crate::expand::DeadItems;
use crate::item::{self, Annotated, Function, Inserted};
use crate::report::{self, AlsoUse};
use crate::sites;
use crate::{exhaustive, messages};

/// Checks the item, and returns it with the errors and the dead items in its functions.
pub(crate) fn handle(arguments: TokenStream, tokens: TokenStream) -> TokenStream {
    let annotated = item::parse(&tokens);
    // rustc tells what is wrong with the item, and a half-typed one keeps its completions.
    if let Annotated::Unparsed = annotated {
        return tokens;
    }
    let call_site = match item::keyword(&tokens) {
        Some(keyword) => Span::call_site().resolved_at(keyword.span()),
        None => Span::call_site(),
    };
    let mut errors = Context::default();
    if let Annotated::Refused(kind) = annotated {
        errors.error(call_site, messages::wrong_item(kind));
        return before(errors, tokens);
    }
    let Some(args) = args::parse(Asked::ByAttribute, arguments, call_site, &mut errors) else {
        return match annotated {
            Annotated::Function(_) => {
                item::insert_into_body(tokens, &with_errors(errors, Inserted::default()))
            }
            _ => before(errors, tokens),
        };
    };
    let mut handler = Handler::new(&args);
    let place = item::place(&annotated);
    if let Annotated::Function(function) = &annotated {
        let inserted = handler.function(function);
        handler.finish(&place, call_site, &mut errors);
        return item::insert_into_body(tokens, &with_errors(errors, inserted));
    }
    let mut insert = |function: &Function| handler.function(function);
    match item::insert_into_functions(tokens.clone(), &mut insert) {
        Some(inserted) => {
            handler.finish(&place, call_site, &mut errors);
            before(errors, inserted)
        }
        None => tokens,
    }
}

/// Errors go to the top of a body.
fn with_errors(errors: Context, inserted: Inserted) -> Inserted {
    if errors.is_empty() {
        return inserted;
    }
    let mut items = errors.into_statement();
    items.extend(inserted.items);
    Inserted { items, ..inserted }
}

/// Errors that belong to no body stand before the item.
fn before(errors: Context, tokens: TokenStream) -> TokenStream {
    let mut all = errors.into_items();
    all.extend(tokens);
    all
}

/// The check of one annotated item, over all of its functions.
struct Handler<'a> {
    args: &'a Args,
    on: Vec<Vec<String>>,
    also_use: AlsoUse,
    comparisons: usize,
    matches: usize,
    unknown: usize,
    matches_on_enum: bool,
    on_met: Vec<bool>,
}

impl<'a> Handler<'a> {
    fn new(args: &'a Args) -> Self {
        Self {
            args,
            on: args.on.iter().map(|on| on.path.clone()).collect(),
            also_use: AlsoUse::default(),
            comparisons: 0,
            matches: 0,
            unknown: 0,
            matches_on_enum: false,
            on_met: vec![false; args.on.len()],
        }
    }

    /// Checks one function; returns what goes to the top of its body.
    fn function(&mut self, function: &Function) -> Inserted {
        let sites = sites::find(function, &self.on);
        let mut errors = Context::default();
        let mut items = DeadItems::new(&self.args.krate);
        report::unknown(&sites, &mut errors);
        for comparison in &sites.comparisons {
            let verdict =
                report::comparison(comparison, self.args, &mut self.also_use, &mut errors);
            items.comparison(comparison, verdict.as_ref(), self.args);
        }
        if self.args.exhaustive {
            for matched in &sites.matches {
                self.exhaust(matched, &mut items, &mut errors);
            }
            if !sites.matches.is_empty() {
                items.count_variants(&self.args.pages);
            }
        }
        self.comparisons += sites.comparisons.len() + sites.unread;
        self.matches += sites.matches.len();
        self.unknown += sites.unknown.len();
        self.matches_on_enum |= sites.matches_on_enum;
        for (met, here) in self.on_met.iter_mut().zip(&sites.on_met) {
            *met |= here;
        }
        with_errors(errors, items.into_tokens())
    }

    fn exhaust(&self, matched: &sites::Match, items: &mut DeadItems<'_>, errors: &mut Context) {
        let pages = self.args.pages.narrowed(&matched.statuses);
        if pages.pages.is_empty() {
            return;
        }
        if !matched.has_catch_all {
            errors.error_under(
                matched.span,
                messages::no_catch_all(),
                matched.around.cfg.clone(),
            );
        }
        let missing = exhaustive::missing(matched, &pages);
        if missing.is_empty() {
            return;
        }
        let constants: Vec<_> = exhaustive::constants(matched).collect();
        if constants.len() >= missing.len() {
            items.constants_name(&missing, &constants, matched);
            return;
        }
        let all = pages.codes().len();
        let arms = exhaustive::arms(&missing, &matched.arm);
        let message = messages::not_handled(missing.len(), constants.len(), all, &pages, &arms);
        errors.error_under(matched.span, message, matched.around.cfg.clone());
    }

    /// What can be told only after all functions were seen.
    fn finish(&self, place: &str, call_site: Span, errors: &mut Context) {
        let exhausted = self.args.exhaustive && self.matches > 0;
        let unmet = self
            .args
            .on
            .iter()
            .zip(&self.on_met)
            .filter(|(_, met)| !**met);
        for (on, _) in unmet.clone() {
            errors.error(on.span, messages::on_unused(&on.path.join(".")));
        }
        if self.comparisons == 0 && !exhausted {
            if self.unknown == 0 && unmet.count() == 0 {
                let message = if self.matches_on_enum {
                    messages::only_enum_matched(place)
                } else {
                    messages::nothing_checked(place)
                };
                errors.error(call_site, message);
            }
            return;
        }
        if self.args.exhaustive && self.matches == 0 && self.unknown == 0 {
            errors.error(call_site, messages::nothing_to_exhaust(place));
        }
        self.also_use.check(self.args, errors);
    }
}
