//! The strings that are looked up.

use stytch_errors::__private::KNOWN_WITHOUT_A_PAGE;
use stytch_errors::{Page, b2b, consumer, fraud};

/// How many strings a workload has: more than a branch predictor learns by heart.
const LENGTH: usize = 1 << 14;

/// How many strings a workload is made from at most, so that one over a larger page does not need
/// more memory for its strings.
const CHOICES: usize = 590;

/// How many codes are measured as the one hot code. They differ in length, and so in cost.
const HOT_CODES: usize = 11;

/// Codes of the page, in random order.
#[must_use]
pub fn hits<P: Page>() -> Vec<&'static str> {
    sample(&copies(codes::<P>()))
}

/// Strings that the page does not list: the codes of other pages, and words strung together.
#[must_use]
pub fn misses<P: Page>() -> Vec<&'static str> {
    const WORDS: [&str; 16] = [
        "token", "session", "expired", "invalid", "not", "found", "user", "email", "unknown",
        "error", "rate", "limit", "exceeded", "b2b", "a", "magic",
    ];

    let mut random = Random::new();
    let invented = (0..300).map(|_| {
        let words = 1 + random.below(7);
        let words: Vec<&str> = (0..words)
            .map(|_| WORDS[random.below(WORDS.len())])
            .collect();
        words.join("_")
    });
    let mut strings: Vec<String> = invented.collect();
    strings.extend(KNOWN_WITHOUT_A_PAGE.iter().map(|code| (*code).to_owned()));
    strings.extend(codes::<b2b::BadRequest>());
    strings.extend(codes::<b2b::NotFound>());
    strings.extend(codes::<consumer::Unauthorized>());
    strings.extend(codes::<consumer::NotFound>());
    strings.extend(codes::<fraud::BadRequest>());
    strings.retain(|string| P::from_error_type(string).is_none());
    sample(&copies(strings))
}

/// Codes of the page with one byte changed.
#[must_use]
pub fn near_misses<P: Page>() -> Vec<&'static str> {
    let mut random = Random::new();
    let changed = codes::<P>().map(|code| {
        let at = random.below(code.len());
        let letter = if code[at..].starts_with('x') {
            "y"
        } else {
            "x"
        };
        format!("{}{letter}{}", &code[..at], &code[at + 1..])
    });
    sample(&copies(changed))
}

/// One and the same code again and again, for each of several codes.
#[must_use]
pub fn hot<P: Page>() -> Vec<Vec<&'static str>> {
    let mut codes = copies(codes::<P>());
    codes.sort_by_key(|code| code.len());
    let step = codes.len() / HOT_CODES;
    codes
        .into_iter()
        .step_by(step)
        .map(|code| vec![code; LENGTH])
        .collect()
}

fn codes<P: Page>() -> impl Iterator<Item = String> {
    P::ALL.iter().map(|code| code.as_str().to_owned())
}

/// Strings of their own, so that no contender finds them in the cache as part of its tables.
fn copies(strings: impl IntoIterator<Item = String>) -> Vec<&'static str> {
    strings.into_iter().map(|string| &*string.leak()).collect()
}

fn sample(choices: &[&'static str]) -> Vec<&'static str> {
    let step = choices.len().div_ceil(CHOICES);
    let choices: Vec<_> = choices.iter().copied().step_by(step).collect();
    let mut random = Random::new();
    (0..LENGTH)
        .map(|_| choices[random.below(choices.len())])
        .collect()
}

/// Xorshift: the same numbers on every run.
struct Random(u64);

impl Random {
    fn new() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 32) % limit as u64).unwrap_or_default()
    }
}
