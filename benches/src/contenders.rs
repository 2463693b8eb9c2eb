//! The ways from a string to a code.

use std::str::FromStr;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;
use stytch_errors::__private::equal;

use crate::rounds::Contender;

macro_rules! page {
    ($module:ident, $file:literal, $Page:ident) => {
        /// The alternatives for one page.
        #[allow(clippy::too_many_lines)] // the generated functions have an arm for each code
        pub mod $module {
            use super::*;

            include!(concat!(env!("OUT_DIR"), "/", $file));

            /// Every contender. None of the functions may be inlined into the loop: some could be
            /// and some could not, and that is not what is compared.
            #[must_use]
            pub fn all<'a>(strings: &'a [&'static str]) -> Vec<Contender<'a>> {
                let map: FxHashMap<&str, $Page> = $Page::ALL
                    .iter()
                    .map(|code| (code.as_str(), *code))
                    .collect();
                let names: Vec<&str> = $Page::ALL.iter().map(|code| code.as_str()).collect();
                vec![
                    Contender::new("from_error_type", strings, ours),
                    Contender::new("hashify::map!", strings, hashify_map),
                    Contender::new("hashify::fnc_map!", strings, hashify_fnc_map),
                    Contender::new("FxHashMap", strings, move |code| fx_hash_map(&map, code)),
                    Contender::new("match", strings, rustc_match),
                    Contender::new("strum", strings, strum::<Strum>),
                    Contender::new("strum, use_phf", strings, strum::<StrumPhf>),
                    Contender::new("phf", strings, phf),
                    Contender::new("binary search", strings, move |code| {
                        binary_search(&names, code)
                    }),
                ]
            }

            /// Each string with the code that it is.
            #[must_use]
            pub fn pairs(strings: &[&'static str]) -> Vec<(&'static str, $Page)> {
                let known = |code: &&'static str| Some((*code, ours(code)?));
                strings.iter().filter_map(known).collect()
            }

            /// The limit for hits: one comparison, with the right candidate known.
            #[must_use]
            pub fn limit<'a>(pairs: &'a [(&'static str, $Page)]) -> Contender<'a> {
                Contender::new("the limit", pairs, |(string, candidate)| {
                    compare(string, candidate)
                })
            }

            /// The enum with serde's derives.
            #[must_use]
            pub fn serde<'a>(strings: &'a [&'static str]) -> Contender<'a> {
                Contender::new("serde", strings, |code| {
                    let read: Result<_, Error> = Serde::deserialize(code.into_deserializer());
                    read.ok()
                })
            }

            #[inline(never)]
            fn ours(code: &str) -> Option<$Page> {
                $Page::from_error_type(code)
            }

            #[inline(never)]
            fn compare(code: &str, candidate: $Page) -> Option<$Page> {
                equal(candidate.as_str(), code).then_some(candidate)
            }

            #[inline(never)]
            fn fx_hash_map(map: &FxHashMap<&str, $Page>, code: &str) -> Option<$Page> {
                map.get(code).copied()
            }

            #[inline(never)]
            fn binary_search(names: &[&str], code: &str) -> Option<$Page> {
                names.binary_search(&code).ok().map(|at| $Page::ALL[at])
            }
        }
    };
}

#[inline(never)]
fn strum<T: FromStr>(code: &str) -> Option<T> {
    code.parse().ok()
}

page!(bad_request, "bad_request.rs", BadRequest);
page!(unauthorized, "unauthorized.rs", Unauthorized);
