//! From a file's text to its findings.

mod annotated;
mod calls;
mod fixes;
mod groups;
mod lints;
pub(crate) mod on;
mod plain;
mod text;
mod words;

use proc_macro2::TokenStream;
use stytch_errors_check::{Args, File};

use crate::allow;
use crate::config::Settings;
use crate::evidence::{self, Around};
use crate::finding::{Finding, Level, Rule};
use crate::source::Source;
use fixes::Texts;

/// Judges every comparison in a file.
pub(crate) fn judge(source: &Source, settings: &Settings, uses_stytch: bool) -> Vec<Finding> {
    let (tokens, file) = match parse(source) {
        Ok(parsed) => parsed,
        // Templates and broken code of others are not this command's concern.
        Err(finding) if uses_stytch || settings.names_api => return vec![finding],
        Err(_) => return Vec::new(),
    };
    let around = Around {
        is_configured: settings.names_api,
        uses_stytch,
        file_names_stytch: evidence::names_stytch(&tokens),
    };
    let mut texts = Texts::default();
    let mut findings = Vec::new();
    for item in file.annotated() {
        findings.extend(annotated::judge(item, source, &mut texts));
    }
    let args = arguments(settings, &tokens);
    findings.extend(plain::judge(
        file.unit(),
        &args,
        settings.apis.len() == 1,
        around,
        source,
        &mut texts,
    ));
    if !settings.calls.is_empty() {
        findings.extend(calls::judge(&tokens, settings, &args, source));
    }
    // A function in a function may be read with both.
    findings.sort_by(|a, b| {
        let key = |finding: &Finding| (finding.range.start, finding.range.end, finding.level);
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
    findings.dedup_by(|a, b| a.range == b.range && a.message == b.message);
    lints::apply(&tokens, source, &mut findings);
    fixes::settle(&tokens, source, &texts, &mut findings);
    allow::apply(source, &tokens, &mut findings);
    findings.sort_by_key(|finding| finding.range.start);
    findings
}

/// The tokens of a file, and the functions to check in it.
pub(crate) fn parse(source: &Source) -> Result<(TokenStream, File), Finding> {
    let unparsed = |range, why: &dyn std::fmt::Display| Finding {
        rule: Rule::Unparsed,
        level: Level::Warning,
        message: format!("this file is not checked: {why}"),
        help: None,
        range,
        fix: None,
    };
    let tokens = source
        .tokens()
        .map_err(|error| unparsed(source.range(error.span()), &error))?;
    match File::parse(tokens.clone()) {
        Ok(file) => Ok((tokens, file)),
        Err(error) => Err(unparsed(source.range(error.span()), &error)),
    }
}

/// The arguments of the attribute for each API that counts.
pub(crate) fn arguments(settings: &Settings, tokens: &TokenStream) -> Vec<Args> {
    let also: Vec<&str> = settings.also.iter().map(String::as_str).collect();
    let places = on::places(&settings.on, tokens);
    let on: Vec<&str> = places.iter().map(String::as_str).collect();
    let apis: Vec<&str> = settings.apis.iter().map(|api| api.as_str()).collect();
    // One of them sends it, or each for itself.
    match Args::for_pages(&apis.join(" | "), &also, &on) {
        Some(together) => vec![together],
        None => apis
            .iter()
            .filter_map(|api| Args::for_pages(api, &also, &on))
            .collect(),
    }
}
