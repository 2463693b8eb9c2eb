//! Which attribute fits a function: the narrowest one that accepts it as it is.

use std::collections::BTreeSet;

use proc_macro2::{Span, TokenStream};
use stytch_errors_check::catalog::Vertical;
use stytch_errors_check::{
    Args, Checker, Compared, Context, Link, Place, Standing, Unit, check_literal, compared,
    standing,
};

use super::api;
use crate::evidence::{Around, Evidence, names_stytch};
use crate::project::Member;

/// The arguments of the attribute, or why there is none that fits; `None` where the function compares no
/// error type, or that of another service.
pub(super) fn attribute(
    place: &Place<'_>,
    tokens: &TokenStream,
    member: &Member,
    votes: &[usize],
) -> Option<Result<String, String>> {
    let settings = &member.settings;
    // Alone, as the attribute gets it.
    let unit = Unit::parse(place.tokens).ok()?;
    let places = crate::judge::on::places(&settings.on, place.tokens);
    let on: Vec<&str> = places.iter().map(String::as_str).collect();
    let first = settings.apis.first()?;
    let all_names = Args::for_pages(first.as_str(), &[], &on)?;
    let texts: Vec<Compared> = compared(&unit, &all_names)
        .into_iter()
        .flatten()
        .filter(Compared::is_sure)
        .collect();
    if texts.is_empty() {
        return None;
    }
    let around = Around {
        is_configured: settings.names_api,
        uses_stytch: member.uses_stytch,
        package_shows_stytch: false,
        file_names_stytch: names_stytch(tokens),
    };
    if Evidence::of(around, &texts) == Evidence::None {
        return None;
    }
    let name = match needed(&on, texts.len(), &unit, *first) {
        Ok(name) => name,
        Err(why) => return Some(Err(why)),
    };
    let api = match chosen_api(&texts, &settings.apis, votes) {
        Ok(api) => api,
        Err(why) => return Some(Err(why)),
    };
    let mut options = String::new();
    let also: Vec<String> = also(&texts, &settings.also, api)
        .iter()
        .map(|text| format!("{text:?}"))
        .collect();
    if !also.is_empty() {
        options.extend([", also(", &also.join(", "), ")"]);
    }
    if let Some(name) = name {
        options.extend([", on = ", name]);
    }
    let crate_name = member.runtime.as_deref().unwrap_or("stytch_errors");
    if crate_name != "stytch_errors" {
        options.extend([", crate = ", crate_name]);
    }
    let pages = pages(&texts, api);
    let narrow = pages
        .iter()
        .map(|pages| format!("{pages}, exhaustive{options}"));
    let wide = pages.iter().map(|pages| format!("{pages}{options}"));
    let mut fitting = narrow.chain(wide).chain([format!("{api}{options}")]);
    let fitting = fitting.find(|arguments| fits(&unit, arguments));
    Some(fitting.ok_or_else(|| {
        "no attribute accepts all that it compares; see `cargo stytch-errors check`".to_owned()
    }))
}

/// The one name with which the attribute sees all texts, if it needs one.
fn needed<'n>(
    on: &[&'n str],
    all: usize,
    unit: &Unit,
    api: Vertical,
) -> Result<Option<&'n str>, String> {
    let sees_all = |on: &[&str]| {
        let args = Args::for_pages(api.as_str(), &[], on);
        let texts = args.map(|args| compared(unit, &args));
        texts.is_some_and(|texts| {
            let sure = texts.iter().flatten().filter(|text| text.is_sure());
            sure.count() == all
        })
    };
    if sees_all(&[]) {
        return Ok(None);
    }
    let mut names = on.iter().copied();
    match names.find(|name| sees_all(&[name])) {
        Some(name) => Ok(Some(name)),
        None => {
            Err("the attribute takes one `on`, and more names hold an error type here".to_owned())
        }
    }
}

/// The API that sends all of the codes; by the package's other codes, if several do.
fn chosen_api(texts: &[Compared], apis: &[Vertical], votes: &[usize]) -> Result<Vertical, String> {
    let sends_all = |api: &&Vertical| {
        texts.iter().all(|text| match standing(text.text()) {
            Standing::Listed(code) if text.is_whole() => code.is_sent_by(**api),
            _ => true,
        })
    };
    let sending: Vec<Vertical> = apis.iter().filter(sends_all).copied().collect();
    let most = sending.iter().map(|api| votes[api::place(*api)]).max();
    let best = sending
        .iter()
        .filter(|api| Some(votes[api::place(**api)]) == most);
    match best.collect::<Vec<_>>().as_slice() {
        [] => Err("no API sends all of its codes".to_owned()),
        [one] => Ok(**one),
        _ => Err(
            "its codes are those of several APIs; name yours: `api = \"b2b\"` in \
                  `[package.metadata.stytch-errors]`"
                .to_owned(),
        ),
    }
}

/// `b2b, 400 | 401`: the pages of the literals, if every one of them has a page.
fn pages(texts: &[Compared], api: Vertical) -> Option<String> {
    let mut statuses = BTreeSet::new();
    for text in texts.iter().filter(|text| text.is_whole()) {
        match standing(text.text()) {
            Standing::Listed(code) => {
                statuses.insert(code.status);
            }
            Standing::WithoutAPage => return None,
            _ => {}
        }
    }
    if statuses.is_empty() {
        return None;
    }
    let statuses: Vec<String> = statuses.iter().map(u16::to_string).collect();
    Some(format!("{api}, {}", statuses.join(" | ")))
}

/// The strings that the project accepts and the API does not send.
fn also<'a>(texts: &[Compared], accepted: &'a [String], api: Vertical) -> Vec<&'a str> {
    let Some(args) = Args::for_pages(api.as_str(), &[], &[]) else {
        return Vec::new();
    };
    let is_needed = |text: &&String| {
        let is_compared = texts.iter().any(|compared| compared.text() == **text);
        let checked = check_literal((*text).clone(), Span::call_site(), &args);
        is_compared && !checked.findings().is_empty()
    };
    let needed = accepted.iter().filter(is_needed);
    needed.map(String::as_str).collect()
}

/// Whether the attribute with these arguments has nothing to say about the function.
fn fits(unit: &Unit, arguments: &str) -> bool {
    let Some(args) = Args::for_pages(arguments, &[], &[]) else {
        return false;
    };
    let mut checker = Checker::new(unit, &args);
    let mut errors = Context::default();
    for function in unit.functions() {
        let (found, links) = checker.check(function).into_parts();
        errors.append(found);
        // Only rustc knows the text of a constant: no page may be left out, nor be exhausted.
        let needs_rustc = |link: &Link| match link {
            Link::Constant { .. } => arguments.contains(", 4") || arguments.contains(", 5"),
            Link::Missing { .. } => true,
            _ => false,
        };
        if links.iter().any(needs_rustc) {
            return false;
        }
    }
    checker.finish(Span::call_site(), &mut errors);
    errors.is_empty()
}
