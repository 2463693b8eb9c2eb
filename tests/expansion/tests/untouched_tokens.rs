//! The attribute leaves the tokens of real functions as they are, and adds to their bodies only.

mod corpus;
mod tokens;

use std::io::Write as _;

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use stytch_errors_expansion_tests::stytch_handle;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, ImplItemFn, ItemFn, Stmt, parse_quote};

use corpus::{Kind, Sample};
use tokens::{Inserted, insertions, statements};

/// Real functions, or none on a machine whose registry is empty, which is said aloud.
fn corpus_or_notice() -> Option<Vec<Sample>> {
    let samples = corpus::samples();
    let functions: usize = samples.iter().map(|sample| sample.functions).sum();
    if samples.is_empty() {
        // The test harness keeps what `eprintln!` says of a test that passes to itself.
        let notice =
            b"\nSKIPPED: no real functions, for cargo's local registry holds no sources\n\n";
        std::io::stderr().write_all(notice).unwrap();
        return None;
    }
    for kind in Kind::ALL {
        let count = samples.iter().filter(|sample| sample.kind == kind).count();
        assert!(count >= 30, "only {count} samples of {kind:?}");
    }
    assert!(functions >= 1000, "only {functions} functions");
    println!("{functions} functions in {} samples", samples.len());
    Some(samples)
}

#[test]
fn a_function_without_an_error_type_gets_the_one_error_that_says_so() {
    let Some(samples) = corpus_or_notice() else {
        return;
    };
    let mut checked = 0;
    let arguments = [
        quote!(b2b),
        quote!(consumer, 404 | 401),
        quote!(b2b, 401, exhaustive),
    ];
    for (sample, arguments) in samples.iter().zip(arguments.iter().cycle()) {
        if sample.tokens.to_string().contains("error_type") {
            continue;
        }
        let output = stytch_handle(arguments.clone(), sample.tokens.clone());
        let inserted = insertions(&sample.tokens, &output)
            .unwrap_or_else(|error| panic!("{}: {error}", sample.file.display()));
        let errors = tokens::errors(&inserted);
        assert!(
            matches!(errors.as_slice(), [only] if only.contains("found no comparison")),
            "{}: {errors:?} is said of {}",
            sample.file.display(),
            sample.tokens,
        );
        checked += sample.functions;
    }
    assert!(checked >= 1000, "only {checked} functions");
}

#[test]
fn dead_code_comes_first_in_a_body_and_leaves_the_rest_alone() {
    let Some(samples) = corpus_or_notice() else {
        return;
    };
    let mut with_dead_items = 0;
    for sample in &samples {
        let input = compared(sample);
        let output = stytch_handle(quote!(b2b, 401 | 404), input.clone());
        let inserted = insertions(&input, &output)
            .unwrap_or_else(|error| panic!("{}: {error}", sample.file.display()));
        let mut dead = 0;
        for inserted in &inserted {
            for statement in statements(inserted).unwrap() {
                match statement {
                    Inserted::Dead => dead += 1,
                    Inserted::Errors(messages) => {
                        panic!("{}: {messages:?}: {input}", sample.file.display())
                    }
                }
            }
        }
        // `Self::STALE` takes a statement, unless the annotated block says what `Self` is.
        let alone = matches!(sample.kind, Kind::Function | Kind::Method | Kind::Default);
        let least = if alone { 2 } else { sample.functions };
        assert!(
            (least..=2 * sample.functions).contains(&dead),
            "{}: {dead} statements for {} functions: {output}",
            sample.file.display(),
            sample.functions,
        );
        with_dead_items += sample.functions;
    }
    assert!(with_dead_items >= 1000, "only {with_dead_items} functions");
}

/// The sample with a comparison in each function that an annotation on the whole covers.
fn compared(sample: &Sample) -> TokenStream {
    struct Compare;
    impl Compare {
        fn put_into(block: &mut Block) {
            let is_item = |statement: &&Stmt| matches!(statement, Stmt::Item(_));
            let items = block.stmts.iter().take_while(is_item).count();
            let comparison = parse_quote! {
                let _ = error_type == "stale_factors" || error_type == Self::STALE;
            };
            block.stmts.insert(items, comparison);
        }
    }
    impl VisitMut for Compare {
        fn visit_item_fn_mut(&mut self, item: &mut ItemFn) {
            Self::put_into(&mut item.block);
        }

        fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
            Self::put_into(&mut item.block);
        }

        fn visit_trait_item_fn_mut(&mut self, item: &mut syn::TraitItemFn) {
            if let Some(block) = &mut item.default {
                Self::put_into(block);
            }
        }

        // Items in the body of a function are part of it.
        fn visit_block_mut(&mut self, _: &mut Block) {}

        // Nor does an annotation reach into the expressions of constants.
        fn visit_expr_mut(&mut self, _: &mut syn::Expr) {}
    }
    match sample.kind {
        Kind::Method => {
            let mut item: ImplItemFn = syn::parse2(sample.tokens.clone()).unwrap();
            Compare.visit_impl_item_fn_mut(&mut item);
            item.into_token_stream()
        }
        Kind::Default => {
            let mut item: syn::TraitItemFn = syn::parse2(sample.tokens.clone()).unwrap();
            Compare.visit_trait_item_fn_mut(&mut item);
            item.into_token_stream()
        }
        _ => {
            let mut item: syn::Item = syn::parse2(sample.tokens.clone()).unwrap();
            visit_mut::visit_item_mut(&mut Compare, &mut item);
            item.into_token_stream()
        }
    }
}
