//! What the macros report of each handler, without a compiler.

use std::collections::BTreeMap;

use stytch_errors_reading_tests::cases;

use crate::source::{Place, Source};

/// Every mistake that should have been reported and was not, or was and should not have been.
pub(crate) fn complaints(source: &Source) -> Vec<String> {
    let mut unmet: BTreeMap<_, _> = source.wrong.iter().collect();
    let mut complaints = Vec::new();
    for (place, message) in cases::mistakes(&source.text) {
        let place = place.map(|((line, start), (_, end))| Place {
            line,
            columns: (start, end),
        });
        match place.as_ref().ok().and_then(|place| unmet.remove(place)) {
            Some(demand) if demand.is_said_in(&message) => {}
            Some(demand) => complaints.push(format!("{message}\nbut wanted: {demand:?}")),
            None => complaints.push(format!("{message}\nbut nothing is wrong at {place:?}")),
        }
    }
    let silent = unmet.into_iter();
    complaints.extend(
        silent.map(|(place, demand)| format!("nothing at {place:?}\nbut wanted: {demand:?}")),
    );
    complaints
}
