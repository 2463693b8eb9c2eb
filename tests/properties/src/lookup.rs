//! The lookup of codes, on any string and on codes with slips.

#[path = "../../../stytch-errors/tests/each_page/mod.rs"]
mod each_page;

use stytch_errors::{Page, Vertical, b2b, consumer, fraud};

use crate::each_page;

/// Each page finds what a linear search finds, in the string that the bytes stand for.
///
/// The first two bytes choose a code of whichever page, or none; of the others, three are an edit.
pub fn check(bytes: &[u8]) {
    let string = string(bytes);
    let agrees = |page: fn(&str)| page(&string);
    each_page!(agreement).into_iter().for_each(agrees);
}

/// The check of one page.
fn agreement<P: Page>() -> fn(&str) {
    |string| {
        let expected = P::ALL.iter().copied().find(|code| code.as_str() == string);
        assert_eq!(P::from_error_type(string), expected, "{string:?}");
        assert_eq!(string.parse::<P>().ok(), expected);
        let listed = docs_url(P::VERTICAL, P::STATUS, string);
        assert_eq!(listed, expected.map(Page::docs_url), "{string:?}");
        match P::try_from(string) {
            Ok(code) => assert_eq!(Some(code), expected),
            Err(error) => {
                assert_eq!(error.as_str(), string);
                let kept = string.parse::<P>().expect_err("an unlisted string");
                assert!(string.starts_with(kept.as_str()));
                assert_eq!(kept.is_truncated(), kept.as_str() != string);
            }
        }
    }
}

/// Where the documentation describes the code, if a vertical lists it with this status.
fn docs_url(vertical: Vertical, status: u16, string: &str) -> Option<&'static str> {
    macro_rules! listed {
        ($vertical:ident) => {{
            let error = $vertical::ErrorType::new(status, string);
            error.docs_url().filter(|_| !error.is_unlisted())
        }};
    }
    match vertical {
        Vertical::B2b => listed!(b2b),
        Vertical::Consumer => listed!(consumer),
        Vertical::Fraud => listed!(fraud),
        other => panic!("no vertical of these: {other}"),
    }
}

fn string(bytes: &[u8]) -> String {
    let [first, second, edits @ ..] = bytes else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let codes: Vec<_> = each_page!(codes).into_iter().flatten().collect();
    let choice = usize::from(u16::from_le_bytes([*first, *second])) % (codes.len() + 1);
    let Some(code) = codes.get(choice) else {
        return String::from_utf8_lossy(edits).into_owned();
    };
    let mut string = code.as_bytes().to_vec();
    for edit in edits.chunks_exact(3) {
        edit_at(&mut string, edit[0], edit[1].into(), edit[2]);
    }
    String::from_utf8_lossy(&string).into_owned()
}

fn codes<P: Page>() -> Vec<&'static str> {
    P::ALL.iter().map(|code| code.as_str()).collect()
}

/// One of the slips by which a string still looks like a code.
fn edit_at(string: &mut Vec<u8>, kind: u8, at: usize, byte: u8) {
    let (at, length) = (at % string.len().max(1), string.len());
    match kind % 6 {
        0 => string.insert(at, byte),
        1 => string.truncate(at),
        2 if length < 1000 => string.extend_from_within(at..),
        _ if string.is_empty() => string.push(byte),
        3 => string[at] = byte,
        4 => drop(string.remove(at)),
        _ => string.swap(at, usize::from(byte) % length),
    }
}
