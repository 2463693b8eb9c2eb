//! Wrong spellings of a code: one of each kind that the code allows, and always the same ones.

use crate::words;

/// How a spelling went wrong, and what came of it.
pub(crate) struct Slip {
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// Makes a wrong spelling of a code at a place that it is given, if the code has such a place.
type MakeSlip = fn(&str, Choice) -> Option<String>;

/// One slip of each kind. Kinds that the code has no place for are left out.
pub(crate) fn slips(code: &str) -> Vec<Slip> {
    let kinds: &[(&str, MakeSlip)] = &[
        ("dropped_letter", dropped_letter),
        ("dropped_lone_letter", dropped_lone_letter),
        ("doubled_letter", doubled_letter),
        ("swapped_neighbours", swapped_neighbours),
        ("wrong_letter", wrong_letter),
        ("added_letter", added_letter),
        ("missing_separator", missing_separator),
        ("added_separator", added_separator),
        ("no_separators", |code, _| Some(code.replace('_', ""))),
        ("dashes", |code, _| Some(code.replace('_', "-"))),
        ("spaces", |code, _| Some(code.replace('_', " "))),
        ("one_dot", one_dot),
        ("upper_case", |code, _| Some(code.to_uppercase())),
        ("pascal_case", |code, _| Some(pascal_case(code))),
        ("camel_case", |code, _| Some(camel_case(code))),
        ("one_capital", one_capital),
        ("blank_behind", |code, _| Some(format!("{code} "))),
        ("number", number),
        ("tense", tense),
    ];
    let slips = kinds.iter().filter_map(|&(kind, slip)| {
        let text = slip(code, Choice { code, kind })?;
        Some(Slip { kind, text })
    });
    slips.filter(|slip| slip.text != code).collect()
}

/// Picks a place from the code and the kind of slip: by chance, but always the same.
#[derive(Clone, Copy)]
struct Choice<'a> {
    code: &'a str,
    kind: &'a str,
}

impl Choice<'_> {
    /// A number below `count`.
    fn among(self, count: usize) -> usize {
        let bytes = self.code.bytes().chain(self.kind.bytes());
        // FNV-1a, whose upper half is the better mixed.
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        usize::try_from(hash >> 32).expect("32 bits fit") % count
    }

    /// One of these, if there are any.
    fn of<T>(self, mut all: Vec<T>) -> Option<T> {
        (!all.is_empty()).then(|| all.swap_remove(self.among(all.len())))
    }

    /// The place of a letter.
    fn letter(self) -> Option<usize> {
        self.place(|at| self.code.as_bytes()[at].is_ascii_lowercase())
    }

    fn separator(self) -> Option<usize> {
        self.place(|at| self.code.as_bytes()[at] == b'_')
    }

    fn place(self, fits: impl Fn(usize) -> bool) -> Option<usize> {
        self.of((0..self.code.len()).filter(|&at| fits(at)).collect())
    }
}

fn replaced(code: &str, at: usize, length: usize, with: &str) -> String {
    format!("{}{with}{}", &code[..at], &code[at + length..])
}

fn dropped_letter(code: &str, choice: Choice) -> Option<String> {
    choice.letter().map(|at| replaced(code, at, 1, ""))
}

/// A letter that is a word of its own, so that two separators come to stand together.
fn dropped_lone_letter(code: &str, choice: Choice) -> Option<String> {
    let at = choice.place(|at| code[..at].ends_with('_') && code[at + 1..].starts_with('_'))?;
    Some(replaced(code, at, 1, ""))
}

fn doubled_letter(code: &str, choice: Choice) -> Option<String> {
    let at = choice.letter()?;
    Some(replaced(code, at, 0, &code[at..=at]))
}

fn swapped_neighbours(code: &str, choice: Choice) -> Option<String> {
    let bytes = code.as_bytes();
    let at = choice.place(|at| at + 1 < bytes.len() && bytes[at] != bytes[at + 1])?;
    let swapped = format!("{}{}", &code[at + 1..at + 2], &code[at..=at]);
    Some(replaced(code, at, 2, &swapped))
}

fn wrong_letter(code: &str, choice: Choice) -> Option<String> {
    let at = choice.letter()?;
    let others = ('a'..='z').filter(|&letter| !code[at..].starts_with(letter));
    let other = choice.of(others.collect())?;
    Some(replaced(code, at, 1, &other.to_string()))
}

fn added_letter(code: &str, choice: Choice) -> Option<String> {
    let at = choice.among(code.len() + 1);
    let letter = choice.of(('a'..='z').collect())?;
    Some(replaced(code, at, 0, &letter.to_string()))
}

fn missing_separator(code: &str, choice: Choice) -> Option<String> {
    choice.separator().map(|at| replaced(code, at, 1, ""))
}

fn added_separator(code: &str, choice: Choice) -> Option<String> {
    choice.letter().map(|at| replaced(code, at, 0, "_"))
}

fn one_dot(code: &str, choice: Choice) -> Option<String> {
    choice.separator().map(|at| replaced(code, at, 1, "."))
}

fn pascal_case(code: &str) -> String {
    code.split('_')
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect()
}

fn camel_case(code: &str) -> String {
    code[..1].to_owned() + &pascal_case(code)[1..]
}

fn one_capital(code: &str, choice: Choice) -> Option<String> {
    let at = choice.letter()?;
    Some(replaced(code, at, 1, &code[at..=at].to_uppercase()))
}

fn number(code: &str, choice: Choice) -> Option<String> {
    one_word(code, choice, |word| {
        words::other_number(word).into_iter().collect()
    })
}

fn tense(code: &str, choice: Choice) -> Option<String> {
    one_word(code, choice, words::other_tenses)
}

/// Replaces one word by another form of it.
fn one_word(code: &str, choice: Choice, forms: fn(&str) -> Vec<String>) -> Option<String> {
    let words: Vec<&str> = code.split('_').collect();
    let mut all = Vec::new();
    for (index, word) in words.iter().enumerate() {
        for form in forms(word) {
            let mut words = words.clone();
            words[index] = &form;
            all.push(words.join("_"));
        }
    }
    choice.of(all)
}

/// The code without one of its words, for each of them, where enough is left to recognize it.
pub(crate) fn without_one_word(code: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = code.split('_').collect();
    let enough = if words.len() >= 4 { words.len() } else { 0 };
    (0..enough).map(move |index| {
        let mut left = words.clone();
        left.remove(index);
        left.join("_")
    })
}
