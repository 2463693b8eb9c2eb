//! Every message of the macros is shown by some UI case, and shown well.
//!
//! The messages are read from the macro crate's source: what stands in the literals of a constructor,
//! between the placeholders, must stand in some `.stderr`. So a constructor without a case turns this
//! red, and so does a branch of one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Item, LitStr, Visibility};

const MESSAGES: &str = "../stytch-errors-check/src/findings/messages";

#[test]
fn every_message_has_a_case() {
    let constructors = constructors();
    let shown = shown();
    let mut hidden = Vec::new();
    for (name, constructor) in &constructors {
        for phrase in &constructor.phrases {
            if !shown.contains(phrase.as_str()) {
                hidden.push(format!("{name}: {phrase}"));
            }
        }
    }
    assert!(
        hidden.is_empty(),
        "no case shows these words:\n{}",
        hidden.join("\n")
    );
}

/// What keeps the test above from passing on words that some other message shows.
#[test]
fn every_message_has_words_of_its_own() {
    let constructors = constructors();
    for (name, constructor) in constructors.iter().filter(|(_, found)| found.is_public) {
        let is_own = |phrase: &String| {
            let mut others = constructors.iter().filter(|(other, _)| *other != name);
            phrase.contains(' ') && others.all(|(_, other)| !other.phrases.contains(phrase))
        };
        assert!(
            constructor.phrases.iter().any(is_own),
            "{name} has no words of its own"
        );
    }
}

/// Which macro found a mistake is of no use to who made it.
#[test]
fn no_error_points_at_the_macro() {
    for stderr in expectations() {
        let text = fs::read_to_string(&stderr).expect("an expectation");
        let parts = text.split("\n\n");
        for error in parts.filter(|part| part.starts_with("error: ")) {
            let note = "originates in the attribute macro `stytch_handle`";
            assert!(!error.contains(note), "{stderr}:\n{error}");
        }
    }
}

#[test]
fn every_expectation_has_a_case() {
    for stderr in expectations() {
        let case = Path::new(&stderr).with_extension("rs");
        assert!(case.exists(), "{stderr} is left over");
    }
}

struct Constructor {
    is_public: bool,
    phrases: Vec<String>,
}

fn constructors() -> BTreeMap<String, Constructor> {
    let files = fs::read_dir(MESSAGES).expect("the messages of the macro crate");
    let items = files.flat_map(|file| {
        let source = fs::read_to_string(file.expect("a file").path()).expect("its text");
        syn::parse_file(&source)
            .expect("the messages to be Rust")
            .items
    });
    let mut constructors = BTreeMap::new();
    for item in items {
        let (name, visibility, body) = match item {
            Item::Fn(item) => (item.sig.ident, item.vis, item.block.into_token_stream()),
            Item::Const(item) => (item.ident, item.vis, item.expr.into_token_stream()),
            _ => continue,
        };
        let mut phrases = Vec::new();
        collect_phrases(body, &mut phrases);
        // What is visible to the messages alone is a part of several.
        let is_public =
            matches!(&visibility, Visibility::Restricted(to) if to.path.is_ident("crate"));
        constructors.insert(name.to_string(), Constructor { is_public, phrases });
    }
    assert!(
        constructors.len() > 30,
        "the messages are elsewhere: {}",
        constructors.len()
    );
    constructors
}

fn collect_phrases(tokens: TokenStream, phrases: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect_phrases(group.stream(), phrases),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse2::<LitStr>(literal.into_token_stream()) {
                    phrases.extend(fixed_parts(&text.value()));
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// What stands between the placeholders of a format string, line by line.
fn fixed_parts(format: &str) -> Vec<String> {
    let lines = format.lines().flat_map(|line| line.split('{'));
    let parts = lines.map(|part| part.split_once('}').map_or(part, |(_, after)| after));
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Everything that the cases expect to be told.
fn shown() -> String {
    let texts = expectations().into_iter().map(fs::read_to_string);
    texts.map(|text| text.expect("an expectation")).collect()
}

fn expectations() -> Vec<String> {
    let mut found = Vec::new();
    for folder in ["ui/fail", "ui/pinned", "ui/built"] {
        for case in fs::read_dir(folder).expect("the folder of the cases") {
            let case = case.expect("a case").path();
            if case
                .extension()
                .is_some_and(|extension| extension == "stderr")
            {
                found.push(case.display().to_string());
            }
        }
    }
    found
}
