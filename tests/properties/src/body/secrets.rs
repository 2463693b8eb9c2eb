//! Nothing that a refused body shows depends on a secret in it, and no part of one is in it.

use std::error::Error;
use std::fmt::{self, Write as _};

use stytch_errors::{ErrorBody, InvalidBody};

use super::choices::Choices;
use super::disguise::disguised;
use super::structured::{Json, is_number};

/// What became of the secret's body.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It is no error body.
    Refused,
    /// It is an error body, and the secret is in what it does not show.
    Hidden,
    /// It is an error body, and the secret is its code, message, id or link.
    Said,
}

/// Plants a secret in a body, and the same body with another secret beside it.
pub fn check(choices: &mut Choices<'_>) -> Outcome {
    let (secret, other) = secrets(choices);
    let body = planted(&mut choices.clone(), &secret);
    let beside = planted(choices, &other);

    let shown = match (ErrorBody::from_slice(&body), ErrorBody::from_slice(&beside)) {
        (Err(refused), Err(other)) => {
            let (mut shown, beside) = (log_line(&refused), log_line(&other));
            assert_eq!(classless(&shown), classless(&beside), "{:?}", Shown(&body));
            shown += &elsewhere(&refused, choices.below(4));
            // `serde_json` says where it saw the error, and that may depend on the secret.
            let shown = shown + &all_of_serde(&body);
            (shown, Outcome::Refused)
        }
        (Ok(read), Ok(_)) => {
            if is_said(&read, &secret) {
                return Outcome::Said;
            }
            (format!("{read} {read:?} {read:#?}"), Outcome::Hidden)
        }
        _ => panic!("the secret decides whether it is read: {:?}", Shown(&body)),
    };
    let (shown, outcome) = shown;
    let windows = Windows::of(&shown);
    each_form(&secret, |form| {
        assert!(
            !windows.hold_a_part_of(form),
            "a part of {form} is shown: {shown} from {:?}",
            Shown(&body)
        );
    });
    outcome
}

/// Without the class of the first character, which Base64 gives away: it may be a letter for one secret
/// and a digit for the other.
fn classless(shown: &str) -> String {
    shown
        .replace("a digit", "text")
        .replace("punctuation", "text")
}

/// Two secrets that differ in each letter and digit but the first one, and in nothing else. The first
/// one belongs to no literal, number or escape of JSON that the secret may be written into.
fn secrets(choices: &mut Choices<'_>) -> (String, String) {
    let length = 16 + choices.below(24);
    let kind = choices.below(6);
    let mut pattern = String::from(if kind == 0 { "9" } else { "x" });
    for at in 1..length {
        let special = match kind {
            1 => "._-",
            2 => "+/=",
            3 => "\"/\n",
            4 => "ñ🦀\u{2029}",
            _ => "",
        };
        let special = special.chars().nth(choices.below(24));
        pattern.push(match special {
            Some(special) if at > 8 => special,
            _ if kind == 0 => '0',
            _ => choices.one_of(&['a', 'A', '0']),
        });
    }
    (filled(choices, &pattern), filled(choices, &pattern))
}

/// The bytes of an input do not decide this: a fuzzer would make the secret one of the texts that
/// are shown of any body.
fn filled(choices: &mut Choices<'_>, pattern: &str) -> String {
    let mut chars = pattern.chars();
    let first = chars.next();
    let rest = chars.map(|c| {
        let any = |first: u8, count: u64, random: u64| {
            char::from(first + u8::try_from(random % count).expect("a small number"))
        };
        match c {
            'a' => any(b'a', 26, choices.random()),
            'A' => any(b'A', 26, choices.random()),
            // A zero would make a number invalid where another digit does not.
            '0' => any(b'1', 9, choices.random()),
            special => special,
        }
    });
    first.into_iter().chain(rest).collect()
}

fn planted(choices: &mut Choices<'_>, secret: &str) -> Vec<u8> {
    let mut json = Json {
        choices,
        secret: Some(secret),
        out: String::new(),
    };
    json.object();
    // In most cases it looks like an answer, with the secret in a field of its own.
    if json.choices.below(4) > 0 {
        let field = json.choices.one_of(&[
            r#""session_token":"#,
            r#""error":false,"session_jwt":"#,
            r#""untrusted_metadata":{"last":"error"},"session":"#,
            r#""error_type":null,"error":null,"token":"#,
            r#""status_code":"ok","error_message":"#,
            r#""member":{"trusted_metadata":{"a":[1,{"error":"error_type"}]}},"id":"#,
            r#""error":{"code":1},"error_type":"#,
            r#""status_code":200,"error_details":"#,
        ]);
        if json.out.starts_with('{') {
            json.out.remove(0);
        }
        let rest = core::mem::take(&mut json.out);
        json.out.push('{');
        json.out.push_str(field);
        if is_number(secret) && json.choices.once_in(2) {
            json.out.push_str(secret);
        } else {
            json.quoted(secret);
        }
        if !rest.trim_start().starts_with('}') {
            json.out.push(',');
        }
        json.out.push_str(&rest);
    }
    let text = json.out;
    disguised(choices, text, secret)
}

fn is_said(body: &ErrorBody<'_>, secret: &str) -> bool {
    let texts = [
        Some(&body.error_type),
        body.request_id.as_ref(),
        body.error_message.as_ref(),
        body.error_url.as_ref(),
    ];
    let said = |part: &[u8]| {
        let holds = |text: &str| {
            text.as_bytes()
                .windows(part.len())
                .any(|other| other == part)
        };
        texts.iter().flatten().any(|text| holds(text))
    };
    secret.as_bytes().windows(4).any(said)
}

fn log_line(refused: &InvalidBody<'_>) -> String {
    format!("{refused} {refused:?}\n")
}

/// One of the other ways in which a refused body is printed, most of them by an error that holds it.
fn elsewhere(refused: &InvalidBody<'_>, way: usize) -> String {
    #[derive(Debug)]
    struct Holder(InvalidBody<'static>);
    impl fmt::Display for Holder {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "could not log in: {}", self.0)
        }
    }
    impl Error for Holder {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(&self.0)
        }
    }

    match way {
        0 => format!("{refused:#?} {refused:200} {refused:.300}"),
        1 => {
            let result: Result<ErrorBody<'_>, _> = Err(refused.clone());
            format!("{result:?} {result:#?}")
        }
        2 => format!("{:?} {:#?}", Some(refused), [refused]),
        _ => {
            let holder: Box<dyn Error + Send + Sync> =
                Box::new(Holder(refused.clone().into_owned()));
            let mut shown = String::new();
            let mut error: Option<&dyn Error> = Some(&*holder);
            while let Some(shows) = error {
                let _ = writeln!(shown, "{shows} {shows:?} {shows:#?}");
                error = shows.source();
            }
            shown
        }
    }
}

fn all_of_serde(body: &[u8]) -> String {
    match serde_json::from_slice::<ErrorBody<'_>>(body) {
        Ok(_) => String::new(),
        Err(error) => format!("{error} {error:?}"),
    }
}

const WINDOW: usize = 8;

/// Each eight bytes of a text, as a filter that most others do not pass.
struct Windows<'a> {
    text: &'a str,
    filter: Vec<u64>,
}

impl<'a> Windows<'a> {
    fn of(text: &'a str) -> Self {
        let mut filter = vec![0; 1 << 10];
        for window in text.as_bytes().windows(WINDOW) {
            let (word, bit) = place(window);
            filter[word] |= bit;
        }
        Self { text, filter }
    }

    fn hold_a_part_of(&self, form: &str) -> bool {
        form.as_bytes().windows(WINDOW).any(|window| {
            let (word, bit) = place(window);
            let mut there = self.text.as_bytes().windows(WINDOW);
            self.filter[word] & bit != 0 && there.any(|other| other == window)
        })
    }
}

/// The word and the bit that a window has in the filter.
fn place(window: &[u8]) -> (usize, u64) {
    let window = u64::from_le_bytes(window.try_into().expect("eight bytes"));
    let hash = window.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48;
    let word = usize::try_from(hash >> 6).expect("ten bits");
    (word, 1 << (hash & 63))
}

/// The secret as it is, and as programs write what they do not print as it is.
fn each_form(secret: &str, mut check: impl FnMut(&str)) {
    let bytes = secret.as_bytes();
    check(secret);
    check(&secret.to_uppercase());
    check(&secret.to_lowercase());
    let mut form = String::with_capacity(512);
    let mut all = |write: &dyn Fn(&mut String)| {
        form.clear();
        write(&mut form);
        check(&form);
    };
    all(&|out| out.extend(secret.escape_debug()));
    all(&|out| out.extend(secret.escape_default()));
    all(&|out| out.extend(secret.escape_unicode()));
    all(&|out| out.extend(secret.chars().rev()));
    for digits in [b"0123456789abcdef", b"0123456789ABCDEF"] {
        for [before, after] in [["", ""], ["", " "], ["\\x", ""], ["%", ""]] {
            all(&|out| {
                for &byte in bytes {
                    out.push_str(before);
                    hexadecimal(out, digits, &[byte]);
                    out.push_str(after);
                }
            });
        }
        all(&|out| {
            for unit in secret.encode_utf16() {
                out.push_str("\\u");
                hexadecimal(out, digits, &unit.to_be_bytes());
            }
        });
    }
    all(&|out| {
        for byte in bytes {
            let _ = write!(out, "{byte}, ");
        }
    });
    for skipped in 0..3 {
        check(&base64(&bytes[skipped..], *b"+/"));
        check(&base64(&bytes[skipped..], *b"-_"));
    }
}

fn hexadecimal(out: &mut String, digits: &[u8; 16], bytes: &[u8]) {
    for byte in bytes {
        out.push(char::from(digits[usize::from(byte >> 4)]));
        out.push(char::from(digits[usize::from(byte & 15)]));
    }
}

/// The items, each as it is written.
pub(super) fn written<T>(items: impl Iterator<Item = T>, write: impl Fn(T) -> String) -> String {
    items.fold(String::new(), |all, item| all + &write(item))
}

/// Without what the last one or two bytes come to.
pub(super) fn base64(bytes: &[u8], last: [u8; 2]) -> String {
    let digit = |six: u32| match u8::try_from(six & 63).expect("six bits") {
        value @ 0..=25 => char::from(b'A' + value),
        value @ 26..=51 => char::from(b'a' + value - 26),
        value @ 52..=61 => char::from(b'0' + value - 52),
        value => char::from(last[usize::from(value - 62)]),
    };
    let threes = bytes.chunks_exact(3);
    threes
        .map(|three| u32::from_be_bytes([0, three[0], three[1], three[2]]))
        .flat_map(|bits| [18, 12, 6, 0].map(|shift| digit(bits >> shift)))
        .collect()
}

/// A body in the message of a failure.
pub(super) struct Shown<'a>(pub(super) &'a [u8]);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.escape_ascii())
    }
}
