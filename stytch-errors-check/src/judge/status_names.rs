//! Statuses by the names that people know them by.

use crate::catalog::STATUS_TYPES;
use crate::judge::spelling::{american, distance, snake_case};
use crate::judge::statuses::name_of as name_of_status;

/// The status that a name stands for: `NOT_FOUND` as in `http`, `NotFound` as the enum of its page, or
/// the same in any other case.
pub(crate) fn status_named(name: &str) -> Option<u16> {
    let is_same = |known: &str| {
        let letters = |text: &str| {
            let letters = text.chars().filter(|c| *c != '_');
            letters.flat_map(char::to_lowercase).collect::<String>()
        };
        letters(known) == letters(name)
    };
    let of_enum = STATUS_TYPES.iter().find(|(_, ty)| is_same(ty));
    of_enum
        .map(|known| known.0)
        .or_else(|| (400..600).find(|&status| name_of_status(status).is_some_and(is_same)))
}

/// The status that a name probably stands for, also misspelled or with more to it: `Unauthorised`,
/// `NotFoundError`.
pub(crate) fn status_meant(name: &str) -> Option<u16> {
    let snake = snake_case(name);
    let words: Vec<String> = snake.split('_').map(american).collect();
    let name = words.join("_");
    let bare = ["_error", "_exception", "_errors"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending));
    let named = status_named(&name).or_else(|| bare.and_then(status_named));
    named.or_else(|| {
        let known = STATUS_TYPES
            .iter()
            .map(|(status, ty)| (*status, snake_case(ty)));
        let mut near = known.filter(|(_, known)| distance(known, &name, known.len() / 6).is_some());
        near.next().map(|found| found.0)
    })
}

/// Whether some page documents errors with this status.
pub(crate) fn has_page(status: u16) -> bool {
    STATUS_TYPES.iter().any(|known| known.0 == status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_constants_and_enums_are_known_in_any_case() {
        for (name, status) in [
            ("UNAUTHORIZED", 401),
            ("Unauthorized", 401),
            ("not_found", 404),
            ("NotFound", 404),
            ("TooManyRequests", 429),
            ("ClientClosedRequest", 499),
            ("CONFLICT", 409),
            ("bad_gateway", 502),
        ] {
            assert_eq!(status_named(name), Some(status), "{name}");
        }
        for name in ["OK", "exhaustive", "", "_", "Unauthorised_", "found"] {
            assert_eq!(status_named(name), None, "{name}");
        }
    }
}
