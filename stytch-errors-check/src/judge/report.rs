//! From what a function compares to findings.

use crate::attribute::Args;
use crate::findings::context::Context;
use crate::findings::messages;
use crate::interpret::{Candidate, Comparison, Fit, Found, UnknownKind};
use crate::judge::verdict::{Verdict, is_fine, judge};
use crate::judge::{advice, suggest};

/// How the strings in `also` were used, over all functions of the annotated item.
#[derive(Default)]
pub(crate) struct AlsoUse {
    used: Vec<String>,
    needed: Vec<String>,
    /// Constants may be any string, so none can be called unused beside them.
    beside_constants: bool,
}

impl AlsoUse {
    /// Reports the strings in `also` that do nothing.
    pub(crate) fn check(&self, args: &Args, errors: &mut Context) {
        // Which strings are accepted without it is not known where a status is wrong.
        if !args.mistakes.is_empty() {
            return;
        }
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
        Candidate::Odd(kind, span) => {
            errors.error_under(*span, messages::odd_literal(*kind), cfg());
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
    if let Some((message, replacement)) = advice::of(text, comparison, &verdict, &here, args) {
        errors.error_under(span, message, cfg());
        errors.last_is_replaced_by(replacement.as_deref());
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

/// Reports code near an error type that is not understood.
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
