//! Remedies for a refused string: the clauses of a help line.

use super::quote::also;
use super::with_help;
use crate::attribute::Asked;
use crate::catalog::{Code, Page, Vertical};
use crate::judge::coverage::{Coverage, list};
use crate::judge::suggest::Suggestion;

/// One thing that can be done.
pub(crate) enum Remedy {
    /// Write this literal, for this code.
    Replace(Suggestion, String),
    /// Write one of these codes.
    Meant(Vec<Suggestion>),
    /// Write this part of a code.
    MeantPart(String),
    /// Have the attribute accept the codes that were meant.
    AcceptMeant { arguments: String, count: usize },
    /// Have the attribute accept the code too.
    Accept { arguments: String, are_two: bool },
    /// Have the attribute accept the code too, and ask for nothing that its page cannot give.
    WithoutExhaustive(String),
    /// Write `error_type!` with these arguments.
    WriteMacro(String),
    /// Handle another API too.
    BothApis(Vertical, String),
    /// Compare where the status is this one.
    OtherPlace { here: String, status: u16 },
    /// Nothing but to know the status.
    ComesWith(u16),
    /// Nothing but to know that other APIs send what it is a slip of.
    SentByOthers(&'static Code),
    /// Codes of these pages have the part, which these arguments accept.
    FitsElsewhere(Vec<&'static Page>, Option<String>),
    /// Accept the string whatever the catalog says.
    AcceptAnyway(Asked, String),
    /// Accept a code with the part whatever the catalog says.
    AcceptPart,
}

/// The message with its help line, which is about what can be done for these pages.
pub(super) fn with_remedies(message: &str, remedies: &[Remedy], pages: &Coverage) -> String {
    let mut help = String::new();
    for remedy in remedies {
        if !help.is_empty() {
            help.push_str(if help.ends_with('?') { " " } else { "; " });
        }
        // An alternative to what the same line begins with.
        if matches!(remedy, Remedy::Meant(_)) && !help.is_empty() {
            help.push_str("or ");
        }
        help.push_str(&clause(remedy, pages));
    }
    if help.is_empty() {
        message.to_owned()
    } else {
        with_help(message, &help)
    }
}

fn clause(remedy: &Remedy, pages: &Coverage) -> String {
    match remedy {
        Remedy::Replace(code, literal) => format!("write `{literal}`{}", place(code, pages)),
        Remedy::Meant(codes) => {
            let codes = codes.iter();
            let codes = codes.map(|code| format!("`{}`{}", code.name, place(code, pages)));
            format!("did you mean {}?", list(codes, "or"))
        }
        Remedy::MeantPart(part) => format!("did you mean `{part}`?"),
        Remedy::AcceptMeant { arguments, count } => {
            let these = match count {
                1 => "it",
                2 => "both",
                _ => "all of these",
            };
            format!("accept {these} with `#[stytch_handle({arguments})]`")
        }
        Remedy::Accept { arguments, are_two } => {
            let both = if *are_two { "both" } else { "all" };
            format!("accept {both} with `#[stytch_handle({arguments})]`")
        }
        Remedy::WithoutExhaustive(arguments) => format!(
            "accept both without `exhaustive`, whose pages must be complete: `#[stytch_handle({arguments})]`"
        ),
        Remedy::WriteMacro(arguments) => format!("write `error_type!({arguments})`"),
        Remedy::BothApis(vertical, arguments) => {
            format!("if this handles the {vertical} API too, write `#[stytch_handle({arguments})]`")
        }
        Remedy::OtherPlace { here, status } => {
            format!("only status {here} gets here: compare it where the status is {status}")
        }
        Remedy::ComesWith(status) => format!("it is documented with status {status}"),
        Remedy::SentByOthers(code) => format!(
            "`{}` has nearly this spelling, but is {}",
            code.name,
            pages.a_code(code)
        ),
        Remedy::FitsElsewhere(elsewhere, arguments) => {
            let codes = format!("codes of {} do", list(elsewhere, "and"));
            match arguments {
                None => codes,
                Some(arguments) => {
                    format!("{codes}, which `#[stytch_handle({arguments})]` accepts")
                }
            }
        }
        Remedy::AcceptAnyway(Asked::ByAttribute, text) if text.is_empty() => {
            format!(
                "if it stands for a missing one, accept it with {}",
                also(text)
            )
        }
        Remedy::AcceptAnyway(Asked::ByAttribute, text) => {
            format!("if Stytch does send it here, accept it with {}", also(text))
        }
        Remedy::AcceptAnyway(Asked::ByMacro, _) => {
            "if Stytch does send it here, write the string without `error_type!`".to_owned()
        }
        Remedy::AcceptPart => "if Stytch does send one, accept it with `also(\"…\")`".to_owned(),
    }
}

/// ` (b2b 401)`, of the given verticals if one of them sends it.
fn place(suggestion: &Suggestion, pages: &Coverage) -> String {
    let Some(code) = suggestion.code else {
        return " (without a page)".to_owned();
    };
    let vertical = pages.sender_of(code).unwrap_or(code.verticals[0]);
    format!(" ({vertical} {})", code.status)
}
