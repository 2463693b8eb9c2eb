//! The ways from a string to a code.

use std::hint::black_box;
use std::str::FromStr;
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;
use stytch_errors::__private::equal;

type Pass = Box<dyn Fn(&[&'static str]) -> Duration>;

/// One way from a string to a code.
pub struct Contender {
    /// What it is called in the tables.
    pub name: &'static str,
    pass: Pass,
}

impl Contender {
    /// The loop is compiled for each function, which must not be inlined into it: some of them
    /// can be and some cannot, and that is not what is compared.
    fn new<T: 'static>(name: &'static str, lookup: impl Fn(&'static str) -> T + 'static) -> Self {
        let pass = move |strings: &[&'static str]| {
            let start = Instant::now();
            for string in strings {
                black_box(lookup(string));
            }
            start.elapsed()
        };
        Self {
            name,
            pass: Box::new(pass),
        }
    }

    /// The time to look up all strings.
    #[must_use]
    pub fn pass(&self, strings: &[&'static str]) -> Duration {
        (self.pass)(strings)
    }
}

macro_rules! page {
    ($module:ident, $file:literal, $Page:ident) => {
        /// The alternatives for one page.
        #[allow(clippy::too_many_lines)] // the generated functions have an arm for each code
        pub mod $module {
            use super::*;

            include!(concat!(env!("OUT_DIR"), "/", $file));

            /// Every contender.
            #[must_use]
            pub fn all() -> Vec<Contender> {
                let map: FxHashMap<&str, $Page> = $Page::ALL
                    .iter()
                    .map(|code| (code.as_str(), *code))
                    .collect();
                let names: Vec<&str> = $Page::ALL.iter().map(|code| code.as_str()).collect();
                vec![
                    Contender::new("from_error_type", ours),
                    Contender::new("hashify::map!", hashify_map),
                    Contender::new("hashify::fnc_map!", hashify_fnc_map),
                    Contender::new("FxHashMap", move |code| fx_hash_map(&map, code)),
                    Contender::new("match", rustc_match),
                    Contender::new("strum", strum::<Strum>),
                    Contender::new("strum, use_phf", strum::<StrumPhf>),
                    Contender::new("phf", phf),
                    Contender::new("binary search", move |code| binary_search(&names, code)),
                ]
            }

            /// The limit for hits: one comparison, with the right candidate known.
            #[must_use]
            pub fn limit(strings: &[&'static str]) -> Contender {
                let known = |code: &&'static str| Some((*code, ours(code)?));
                let pairs: Vec<_> = strings.iter().filter_map(known).collect();
                let pass = move |_: &[&'static str]| {
                    let start = Instant::now();
                    for (string, candidate) in &pairs {
                        black_box(compare(string, *candidate));
                    }
                    start.elapsed()
                };
                Contender {
                    name: "the limit",
                    pass: Box::new(pass),
                }
            }

            /// What serde derives.
            pub fn serde() -> Contender {
                Contender::new("serde", |code| {
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
