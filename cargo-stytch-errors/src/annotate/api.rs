//! Which API a package talks to, where it does not say so: the codes that only one API sends tell.

use stytch_errors_check::catalog::Vertical;
use stytch_errors_check::{Standing, compared, standing};

use crate::judge::{arguments, parse};
use crate::scan::{Scan, on_all_processors};
use crate::source::Source;

/// For each package, how many codes that it compares only this API sends.
pub(super) struct Votes(Vec<[usize; Vertical::ALL.len()]>);

impl Votes {
    pub(super) fn of(scan: &Scan) -> Self {
        let mut votes = vec![[0; Vertical::ALL.len()]; scan.project.members.len()];
        let found = on_all_processors(&scan.files, |file| {
            let settings = &scan.project.members[file.package].settings;
            let mut found = Vec::new();
            let source = Source::new(file.text.clone());
            if let Some((tokens, parsed)) = parse(&source) {
                let args = arguments(settings, &tokens);
                // The compared texts are the same for each API.
                let texts = args.first().map(|args| compared(parsed.unit(), args));
                let texts = texts.into_iter().flatten().flatten();
                found.extend(texts.filter_map(|text| only_api(text.text())));
            }
            proc_macro2::extra::invalidate_current_thread_spans();
            (file.package, found)
        });
        for (package, apis) in found {
            for api in apis {
                votes[package][place(api)] += 1;
            }
        }
        Self(votes)
    }

    pub(super) fn of_package(&self, package: usize) -> &[usize] {
        &self.0[package]
    }
}

pub(super) fn place(api: Vertical) -> usize {
    let mut all = Vertical::ALL.into_iter();
    all.position(|known| known == api).unwrap_or_default()
}

fn only_api(text: &str) -> Option<Vertical> {
    match standing(text) {
        Standing::Listed(code) if code.verticals.len() == 1 => Some(code.verticals[0]),
        _ => None,
    }
}
