//! From what a function compares to what is said of it.

use crate::attribute::Args;
use crate::catalog::{self, Code};
use crate::findings::context::Context;
use crate::findings::messages::{self, Way};
use crate::interpret::{Candidate, Comparison, Fit, Found, UnknownKind};
use crate::judge::coverage::Coverage;
use crate::judge::suggest;
use crate::judge::verdict::{Verdict, judge, would_accept};

/// How the strings in `also` were used, over all functions of the annotated item.
#[derive(Default)]
pub(crate) struct AlsoUse {
    used: Vec<String>,
    needed: Vec<String>,
    /// Constants may be any string, so none can be called unused beside them.
    beside_constants: bool,
}

impl AlsoUse {
    /// Tells of strings in `also` that do nothing.
    pub(crate) fn check(&self, args: &Args, errors: &mut Context) {
        for also in &args.also {
            let fine = is_fine(&judge(&also.text, Fit::Whole, &args.pages));
            if fine && !self.needed.contains(&also.text) {
                errors.error(also.span, messages::also_needless(&also.text, &args.pages));
            } else if !self.used.contains(&also.text) && !self.beside_constants {
                errors.error(also.span, messages::also_unused(&also.text));
            }
        }
    }
}

/// Judges a comparison with a literal; `None` where there is nothing to show for it but an error.
pub(crate) fn comparison(
    comparison: &Comparison,
    args: &Args,
    also_use: &mut AlsoUse,
    errors: &mut Context,
) -> Option<Verdict> {
    let cfg = || comparison.around.cfg.clone();
    let (text, span) = match &comparison.with {
        Candidate::Text(text, span) => (text, *span),
        Candidate::Rejected(form, span) => {
            errors.error_under(*span, messages::rejected_literal(form), cfg());
            return None;
        }
        Candidate::Hidden(span) => {
            errors.error_under(*span, messages::hidden_constant(), cfg());
            return None;
        }
        Candidate::Constant(_) => {
            also_use.beside_constants = true;
            return None;
        }
    };
    let fit = comparison.fit;
    let here = args.pages.narrowed(&comparison.statuses);
    let verdict = judge(text, fit, &here);
    let fine = is_fine(&verdict);
    let accepted = args.also.iter().filter(|also| fit.fits(&also.text, text));
    let mut accepted = accepted.map(|also| also.text.clone()).peekable();
    if accepted.peek().is_some() {
        for text in accepted {
            if !fine {
                also_use.needed.push(text.clone());
            }
            also_use.used.push(text);
        }
        return fine.then_some(verdict);
    }
    if let Some(message) = message(text, comparison, &verdict, &here, args) {
        errors.error_under(span, message, cfg());
        return None;
    }
    Some(verdict)
}

/// Whether a string that goes into unknown code beside an error type is a slip of a code.
pub(crate) fn is_slip(comparison: &Comparison, args: &Args) -> bool {
    let Candidate::Text(text, _) = &comparison.with else {
        return false;
    };
    let is_accepted = args.also.iter().any(|also| also.text == *text);
    !is_accepted
        && judge(text, Fit::Whole, &args.pages) == Verdict::NotInCatalog
        && suggest::resembles_a_code(text)
}

fn is_fine(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Listed(..) | Verdict::Tolerated)
}

fn message(
    text: &str,
    comparison: &Comparison,
    verdict: &Verdict,
    here: &Coverage,
    args: &Args,
) -> Option<String> {
    let (asked, handler, fit) = (args.asked, &args.pages, comparison.fit);
    let outside = here.pages.is_empty();
    Some(match verdict {
        Verdict::Listed(..) | Verdict::Tolerated | Verdict::Retired(_) => return None,
        Verdict::NotInCatalog => {
            let pages = if outside { handler } else { here };
            messages::not_in_catalog(text, &suggest::nearest(text, pages), pages, asked)
        }
        _ if outside => {
            let statuses = &comparison.statuses;
            let accepting = catalog::code(text)
                .filter(|code| statuses.contains(code.status) && would_accept(code, handler));
            messages::outside_of_handler(text, statuses, handler, accepting)
        }
        Verdict::OtherStatus(code) => {
            let way = if !comparison.statuses.contains(code.status) {
                Way::OtherPlace
            } else if !would_accept(code, handler) || args.exhaustive && is_partial(code, handler) {
                Way::AllTheSame(asked)
            } else {
                Way::OtherPages(asked)
            };
            messages::other_status(code, here, handler, way)
        }
        Verdict::NoPageOfItsStatus(code) => {
            messages::no_page_of_its_status(code, handler.vertical, asked)
        }
        Verdict::OtherVertical(code) => messages::other_vertical(code, handler.vertical, asked),
        Verdict::WithoutAPage => messages::without_a_page(text, here, asked),
        Verdict::FitsNone => {
            let elsewhere: Vec<_> = handler
                .vertical
                .pages()
                .filter(|page| page.codes().any(|code| fit.fits(code.name, text)))
                .collect();
            messages::fits_none(text, fit, here, &elsewhere)
        }
    })
}

fn is_partial(code: &Code, handler: &Coverage) -> bool {
    let page = handler.vertical.page(code.status);
    page.is_some_and(|page| !page.complete)
}

/// Tells of code near an error type that is not understood.
pub(crate) fn unknown(found: &Found, errors: &mut Context) {
    for unknown in &found.unknown {
        let message = match &unknown.kind {
            UnknownKind::Pattern(form) => messages::unknown_pattern(form),
            UnknownKind::Binding { name, code } => messages::binding_like_code(name, code),
            UnknownKind::Macro(name) => messages::unknown_macro(name),
            UnknownKind::Expression => messages::unknown_expression(),
        };
        errors.error(unknown.span, message);
    }
}
