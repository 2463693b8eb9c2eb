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

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use stytch_errors_check::catalog::Vertical;
use stytch_errors_check::{Args, File, Unit};

use crate::allow;
use crate::config::Settings;
use crate::evidence::{self, Around};
use crate::finding::{Finding, Level, Rule};
use crate::source::Source;
use crate::sources::Sources;
use fixes::Texts;

/// A file that is judged.
pub(crate) struct Input<'a> {
    pub(crate) source: &'a Source,
    /// The module or crate that it is.
    pub(crate) module: String,
    /// The index of its package.
    pub(crate) package: usize,
    pub(crate) settings: &'a Settings,
    pub(crate) uses_stytch: bool,
}

/// A file that could be parsed.
struct Parsed {
    /// Its place among the inputs.
    input: usize,
    tokens: TokenStream,
    file: File,
}

/// Judges every comparison in these files, which may declare what others of them use.
pub(crate) fn judge(inputs: &[Input<'_>]) -> Vec<Vec<Finding>> {
    let (sources, tokens) = Sources::read(inputs.iter().map(|input| input.source));
    let mut all: Vec<Finding> = Vec::new();
    let mut parsed = Vec::new();
    for (input, tokens) in tokens.into_iter().enumerate() {
        let tokens = tokens.map_err(|error| unparsed(&sources, error.span(), &error));
        let file = tokens.and_then(|tokens| {
            let file = File::parse(tokens.clone());
            let file = file.map_err(|error| unparsed(&sources, error.span(), &error))?;
            Ok((tokens, file))
        });
        match file {
            Ok((tokens, file)) => parsed.push(Parsed {
                input,
                tokens,
                file,
            }),
            // Templates and broken code of others are not this command's concern.
            Err(finding) if inputs[input].uses_stytch || inputs[input].settings.names_api => {
                all.push(Finding {
                    file: input,
                    ..finding
                });
            }
            Err(_) => {}
        }
    }
    let mut texts = Texts::default();
    for item in parsed.iter().flat_map(|parsed| parsed.file.annotated()) {
        all.extend(annotated::judge(item, &sources, &mut texts));
    }
    let tokens: Vec<(usize, TokenStream)> = parsed
        .iter()
        .map(|parsed| (parsed.input, parsed.tokens.clone()))
        .collect();
    let unit = Unit::linked(parsed.into_iter().map(|parsed| {
        let module = inputs[parsed.input].module.clone();
        (module, parsed.file.into_unit())
    }));
    for group in groups_of(inputs, &tokens) {
        all.extend(plain::judge(&unit, &group, &sources, &mut texts));
    }
    let mut found: Vec<Vec<Finding>> = inputs.iter().map(|_| Vec::new()).collect();
    for finding in all {
        found[finding.file].push(finding);
    }
    for (file, tokens) in &tokens {
        settle(
            inputs[*file].source,
            tokens,
            &texts,
            *file,
            &mut found[*file],
        );
    }
    found
}

/// The findings of one file together.
fn settle(
    source: &Source,
    tokens: &TokenStream,
    texts: &Texts,
    file: usize,
    findings: &mut Vec<Finding>,
) {
    // A function in a function may be read with both.
    findings.sort_by(|a, b| {
        let key = |finding: &Finding| (finding.range.start, finding.range.end, finding.level);
        key(b).cmp(&key(a)).then_with(|| a.message.cmp(&b.message))
    });
    findings.dedup_by(|a, b| a.range == b.range && a.message == b.message);
    lints::apply(tokens, source, findings);
    fixes::settle(tokens, source, texts, file, findings);
    allow::apply(source, tokens, findings);
    findings.sort_by_key(|finding| finding.range.start);
}

/// The functions of a package that are judged alike.
struct Group<'a> {
    args: Vec<Args>,
    is_one_api: bool,
    settings: &'a Settings,
    uses_stytch: bool,
    /// For each file of the unit that is one of the group, whether it names a client of Stytch's.
    files: BTreeMap<usize, bool>,
    tokens: TokenStream,
}

/// By the settings of packages, and by the one API that a file names, if its package names none.
fn groups_of<'a>(inputs: &'a [Input<'a>], tokens: &[(usize, TokenStream)]) -> Vec<Group<'a>> {
    let mut files: BTreeMap<(usize, Option<Vertical>), Vec<usize>> = BTreeMap::new();
    for (place, (input, tokens)) in tokens.iter().enumerate() {
        let input = &inputs[*input];
        let api = evidence::named_api(tokens).filter(|_| !input.settings.names_api);
        files.entry((input.package, api)).or_default().push(place);
    }
    let groups = files.into_iter().map(|((_, api), places)| {
        let input = &inputs[tokens[places[0]].0];
        let settings = input.settings;
        let all: TokenStream = places.iter().map(|&at| tokens[at].1.clone()).collect();
        let apis = api.map_or_else(|| settings.apis.clone(), |api| vec![api]);
        let names = |at: usize| (at, evidence::names_stytch(&tokens[at].1));
        Group {
            args: arguments_for(&apis, settings, &all),
            is_one_api: apis.len() == 1,
            settings,
            uses_stytch: input.uses_stytch,
            files: places.into_iter().map(names).collect(),
            tokens: all,
        }
    });
    groups.collect()
}

impl Group<'_> {
    fn around(&self, file: usize, package_shows_stytch: bool) -> Around {
        Around {
            is_configured: self.settings.names_api,
            uses_stytch: self.uses_stytch,
            package_shows_stytch,
            file_names_stytch: self.files.get(&file).is_some_and(|names| *names),
        }
    }
}

fn unparsed(
    sources: &Sources<'_>,
    span: proc_macro2::Span,
    why: &dyn std::fmt::Display,
) -> Finding {
    let spot = sources.spot(span);
    Finding {
        rule: Rule::Unparsed,
        level: Level::Warning,
        message: format!("this file is not checked: {why}"),
        help: None,
        file: spot.file,
        range: spot.range,
        fix: None,
    }
}

/// The tokens of a file, and the functions to check in it, if it can be parsed.
pub(crate) fn parse(source: &Source) -> Option<(TokenStream, File)> {
    let tokens = source.tokens().ok()?;
    let file = File::parse(tokens.clone()).ok()?;
    Some((tokens, file))
}

/// The arguments of the attribute for each API that counts.
pub(crate) fn arguments(settings: &Settings, tokens: &TokenStream) -> Vec<Args> {
    arguments_for(&settings.apis, settings, tokens)
}

fn arguments_for(apis: &[Vertical], settings: &Settings, tokens: &TokenStream) -> Vec<Args> {
    let also: Vec<&str> = settings.also.iter().map(String::as_str).collect();
    let places = on::places(&settings.on, tokens);
    let on: Vec<&str> = places.iter().map(String::as_str).collect();
    let apis: Vec<&str> = apis.iter().map(|api| api.as_str()).collect();
    // One of them sends it, or each for itself.
    match Args::for_pages(&apis.join(" | "), &also, &on) {
        Some(together) => vec![together],
        None => apis
            .iter()
            .filter_map(|api| Args::for_pages(api, &also, &on))
            .collect(),
    }
}
