//! Which part of a code somebody may have meant: `unauthorised_` for `unauthorized_`.

use crate::catalog::CODES;
use crate::interpret::Fit;
use crate::judge::coverage::Coverage;
use crate::judge::spelling::{american, distance, snake_case, stem};
use crate::judge::verdict::{is_fine, judge};

/// A part longer than this was not meant to be one: the longest code has 80 letters.
const LONGEST: usize = 120;

/// How many letters of a part may be wrong.
const MOST_EDITS: usize = 2;

/// The part nearest to `text` that fits a code from these pages, if one is near.
pub(crate) fn nearest(text: &str, fit: Fit, pages: &Coverage) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let snake = snake_case(text);
    let words: Vec<String> = snake.split('_').map(american).collect();
    let written = words.join("_");
    let most = match written.len() {
        0..4 => return None,
        4..8 => 1,
        _ => MOST_EDITS,
    };
    let mut best: Option<(u32, &str)> = None;
    for code in CODES
        .iter()
        .filter(|code| is_fine(&judge(code.name, Fit::Whole, pages)))
    {
        let of_code: Vec<&str> = code.name.split('_').collect();
        for (part, in_words) in parts(code.name, &of_code, words.len(), fit) {
            let stems = || words.iter().map(|word| stem(word));
            let edits = if stems().eq(in_words.iter().map(|word| stem(word))) {
                Some(0)
            } else {
                distance(&written, part, most)
            };
            let Some(edits) = edits else { continue };
            if best.is_none_or(|best| (edits, part) < best) {
                best = Some((edits, part));
            }
        }
    }
    let (_, part) = best?;
    let sign = |is_there: bool| if is_there { "_" } else { "" };
    let (first, last) = (sign(text.starts_with('_')), sign(text.ends_with('_')));
    let framed = format!("{first}{part}{last}");
    let fits = |part: &str| is_fine(&judge(part, fit, pages));
    let part = if fits(&framed) {
        framed
    } else {
        part.to_owned()
    };
    fits(&part).then_some(part)
}

/// The parts of a code with this many words that are where the fit asks for them.
fn parts<'c, 'w>(
    code: &'c str,
    words: &'w [&'c str],
    count: usize,
    fit: Fit,
) -> impl Iterator<Item = (&'c str, &'w [&'c str])> {
    let places = words.windows(count.max(1)).enumerate();
    let last = words.len().saturating_sub(count);
    let fitting = places.filter(move |(at, _)| match fit {
        Fit::Start => *at == 0,
        Fit::End => *at == last,
        Fit::Whole | Fit::Inside => true,
    });
    fitting.map(move |(at, part)| {
        let from: usize = words[..at].iter().map(|word| word.len() + 1).sum();
        let letters: usize = part.iter().map(|word| word.len()).sum();
        (&code[from..from + letters + part.len() - 1], part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Vertical::B2b;
    use crate::judge::statuses::Statuses;

    fn near(text: &str, fit: Fit) -> Option<String> {
        nearest(
            text,
            fit,
            &Coverage::whole(B2b).narrowed(&Statuses::one(401)),
        )
    }

    #[test]
    fn a_part_near_one_of_a_code_is_found() {
        for (text, fit, part) in [
            ("unauthorised_", Fit::Start, "unauthorized_"),
            ("unauthorised", Fit::Start, "unauthorized"),
            ("stal_", Fit::Start, "stale_"),
            ("STALE_", Fit::Start, "stale_"),
            ("unable_to_authenticated", Fit::Start, "unable_to_auth"),
            ("_factor_combinations", Fit::End, "_factor_combination"),
            ("_facters", Fit::End, "_factors"),
            ("_magick_link", Fit::Inside, "_magic_link"),
        ] {
            assert_eq!(near(text, fit).as_deref(), Some(part), "{text}");
        }
    }

    #[test]
    fn what_is_like_no_part_leads_nowhere() {
        for (text, fit) in [
            ("", Fit::Start),
            ("_", Fit::End),
            ("xyz", Fit::Inside),
            ("organization", Fit::Start),
            ("factors_", Fit::Start),
            // Short parts may have one wrong letter, and the shortest none.
            ("tox", Fit::Inside),
            ("_fxctxrs", Fit::End),
        ] {
            assert_eq!(near(text, fit), None, "{text}");
        }
        assert_eq!(near(&"stale_".repeat(50), Fit::Start), None);
        let long = |length: usize| format!("stal{}", "_".repeat(length - 4));
        assert_eq!(near(&long(LONGEST), Fit::Start).as_deref(), Some("stale_"));
        assert_eq!(near(&long(LONGEST + 1), Fit::Start), None);
    }
}
