//! Which codes somebody may have meant: by spelling, by shared words, by what the names say, and by the
//! table of names that people invent.

mod likeness;

use crate::catalog::{self, CODES, Code};
use crate::interpret::Fit;
use crate::judge::coverage::Coverage;
use crate::judge::spelling::{american, distance, snake_case};
use crate::judge::twins;
use crate::judge::verdict::{is_fine, judge, would_accept};
use crate::judge::words::Words;
use likeness::{Candidate, Likeness, alike, beyond_a_slip, in_table, like_in_table, slip, slips};

/// How many codes are suggested at most.
const MOST: usize = 3;

/// A string longer than this was not meant to be a code: the longest has 80 letters.
const LONGEST: usize = 120;

/// The same of a name and a correct code of another page.
const MUCH_SHARED: u32 = 75;

/// Where a code may come; the nearest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    /// One of the pages lists it.
    Listed,
    /// One of the pages is partial, and may have it.
    Accepted,
    /// Another page of these verticals lists it.
    Elsewhere,
    /// Another page of these verticals is partial, and may have it.
    AcceptedElsewhere,
    /// These verticals do not send it.
    Nowhere,
}

/// The codes that were probably meant by a string.
#[derive(Default)]
pub(crate) struct Nearest {
    /// The best first, all of which some page of the verticals accepts.
    pub(crate) names: Vec<Suggestion>,
    /// Whether the first is the only one, comes here, and differs by a slip: then it can be written at once.
    pub(crate) is_certain: bool,
    /// A code that it is a slip of, and that only other verticals send.
    pub(crate) foreign: Option<&'static Code>,
}

/// One name that may have been meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Suggestion {
    pub(crate) name: &'static str,
    /// The code, unless no page lists it.
    pub(crate) code: Option<&'static Code>,
}

/// The codes that were probably meant by `text` where a response can come from these pages. Those on
/// the pages come first among equals; a code of another vertical gives way to what it is called here.
pub(crate) fn nearest(text: &str, pages: &Coverage) -> Nearest {
    if text.len() > LONGEST {
        return Nearest::default();
    }
    let name = in_american(&snake_case(without_path(text)));
    let words = Words::of_codes();
    let name = words.name(text, &name);
    // A name in the table is known better than any likeness to it; but it may be a slip too.
    let mut found = choose(in_table(&name), pages);
    let slips = choose(slips(&name, words), pages);
    if let Some(first) = slips.names.first() {
        if found.names.is_empty() {
            return Nearest {
                is_certain: slips.is_certain
                    && slips.names.len() == 1
                    && reach(first.name, pages) == Reach::Listed,
                ..slips
            };
        }
        found.names.truncate(MOST - 1);
        if !found.names.contains(first) {
            found.names.push(*first);
        }
    }
    if found.names.is_empty() {
        let mut more = like_in_table(&name, words);
        more.extend(alike(&name, words));
        // A code about the same thing adds nothing beside a code with nearly the same spelling.
        let is_foreign = slips.foreign.is_some();
        more.retain(|candidate| !is_foreign || candidate.0 < Likeness::Shared);
        found = choose(more, pages);
    }
    found.foreign = slips.foreign;
    found.is_certain = false;
    found
}

/// The codes that come here and may have been meant by one that does not: its twins, and those that are
/// much like it.
pub(crate) fn instead_of(text: &str, pages: &Coverage) -> Vec<Suggestion> {
    let mut found: Vec<&'static str> = twins_of(text, pages);
    // A code that these verticals send by this name too means something else.
    if catalog::code(text).is_some_and(|code| pages.sender_of(code).is_some()) {
        found.retain(|twin| reach(twin, pages) == Reach::Listed);
    }
    if found.is_empty() {
        let words = Words::of_codes();
        let name = words.name(text, text);
        let mut alike: Vec<_> = words
            .codes
            .iter()
            .filter(|known| known.name != text && digits(known.name) == digits(text))
            .filter(|known| reach(known.name, pages) == Reach::Listed)
            .filter_map(|known| {
                let (likeness, difference) =
                    slip(&name, known).or_else(|| beyond_a_slip(&name, known))?;
                let is_near = likeness < Likeness::Shared || 100 - difference >= MUCH_SHARED;
                is_near.then_some((likeness, difference, known.name))
            })
            .collect();
        alike.sort_unstable();
        found.extend(alike.first().map(|alike| alike.2));
    }
    found.truncate(MOST);
    found.into_iter().map(Suggestion::of).collect()
}

/// Codes that differ in a number, `twitter_401` and `twitter_403`, are for different causes.
fn digits(name: &str) -> String {
    name.chars().filter(char::is_ascii_digit).collect()
}

impl Suggestion {
    fn of(name: &'static str) -> Self {
        Self {
            name,
            code: catalog::code(name),
        }
    }
}

/// Takes the best of the candidates that the pages allow.
fn choose(mut candidates: Vec<Candidate>, pages: &Coverage) -> Nearest {
    candidates.sort_by_key(|&(likeness, difference, name)| (likeness, difference, name));
    let mut ranked: Vec<(Likeness, Reach, u32, &'static str)> = Vec::new();
    let mut nearest = Nearest::default();
    for (likeness, difference, name) in candidates {
        let reach = reach(name, pages);
        if reach < Reach::Nowhere {
            ranked.push((likeness, reach, difference, name));
            continue;
        }
        if let Some(successor) = catalog::retired(name).and_then(|retired| retired.replaced_by) {
            ranked.push((
                likeness,
                self::reach(successor, pages),
                difference,
                successor,
            ));
            continue;
        }
        if likeness == Likeness::Shared {
            continue;
        }
        let twins = twins_of(name, pages).into_iter();
        ranked.extend(
            twins.map(|twin| (Likeness::Close, self::reach(twin, pages), difference, twin)),
        );
        let is_slip = likeness == Likeness::Slip;
        nearest.foreign = nearest
            .foreign
            .or_else(|| catalog::code(name).filter(|_| is_slip));
    }
    ranked.sort();
    // A code of another vertical adds nothing beside codes of these.
    let is_own = ranked.iter().any(|found| found.1 <= Reach::Elsewhere);
    let farthest = if is_own {
        Reach::Elsewhere
    } else {
        Reach::AcceptedElsewhere
    };
    ranked.retain(|found| found.1 <= farthest);
    // A worse likeness says nothing beside a better one.
    let best = ranked.first().map(|found| found.0);
    nearest.is_certain = best == Some(Likeness::Slip);
    for (likeness, _, _, name) in ranked {
        let is_new = nearest.names.iter().all(|known| known.name != name);
        if Some(likeness) == best && is_new && nearest.names.len() < MOST {
            nearest.names.push(Suggestion::of(name));
        }
    }
    nearest
}

fn reach(name: &str, pages: &Coverage) -> Reach {
    let Some(code) = catalog::code(name) else {
        return if is_fine(&judge(name, Fit::Whole, pages)) {
            Reach::Accepted
        } else {
            Reach::Nowhere
        };
    };
    let is_sent = pages
        .here(code.status)
        .any(|page| code.is_sent_by(page.vertical));
    if is_sent {
        Reach::Listed
    } else if is_fine(&judge(name, Fit::Whole, pages)) {
        Reach::Accepted
    } else if pages.sender_of(code).is_some() {
        Reach::Elsewhere
    } else if would_accept(code, pages) {
        Reach::AcceptedElsewhere
    } else {
        Reach::Nowhere
    }
}

/// These verticals' names for a thing that another vertical calls so.
fn twins_of(name: &str, pages: &Coverage) -> Vec<&'static str> {
    let words = Words::of_codes();
    let known = || words.codes.iter().chain(&words.others);
    for twin in twins::of(name) {
        let twin_name = words.name(&twin, &twin);
        let mut found: Vec<_> = known()
            .filter(|known| known.name == twin || twin_name.is_same_words(known))
            .filter(|known| known.name != name)
            .map(|known| (reach(known.name, pages), known.name))
            .filter(|found| found.0 <= Reach::Elsewhere)
            .collect();
        found.sort_unstable();
        if let Some(&(_, twin)) = found.first() {
            return vec![twin];
        }
    }
    Vec::new()
}

/// The code that a Rust name such as `SessionNotFound` or `session_not_fond` reads like.
pub(crate) fn code_of_name(name: &str) -> Option<&'static str> {
    if name.len() > LONGEST {
        return None;
    }
    let name = snake_case(name);
    let mut near = CODES.iter().map(|code| code.name).filter(|code| {
        let slips = usize::from(name.len() >= 8) + usize::from(name.len() >= 16);
        distance(&name, code, slips).is_some()
    });
    let exact = catalog::code(&name).map(|code| code.name);
    let retired = || catalog::retired(&name).map(|retired| retired.name);
    exact.or_else(retired).or_else(|| near.next())
}

/// Whether a string was likely meant to be a code.
pub(crate) fn resembles_a_code(text: &str) -> bool {
    code_of_name(text).is_some()
}

/// `auth/user-not-found` and `errors.user_not_found` without what names the group.
fn without_path(text: &str) -> &str {
    let is_name = |rest: &&str| rest.len() >= 4;
    let rest = text.rsplit(['/', '.', ':']).next().filter(is_name);
    rest.unwrap_or(text)
}

fn in_american(snake: &str) -> String {
    let words: Vec<String> = snake.split('_').map(american).collect();
    words.join("_")
}

#[cfg(test)]
mod invented;
#[cfg(test)]
mod tests;
