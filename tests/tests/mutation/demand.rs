//! What rustc has to say.

use cargo_metadata::diagnostic::Diagnostic;

/// What must be said of one place: an error, but for `Warns`.
#[derive(Clone, Debug)]
pub(crate) enum Demand {
    /// All of these, in a warning of deprecated code.
    Warns(Vec<String>),
    /// All of these.
    Says(Vec<String>),
    /// That the text is no code, and which ones are near, among them each of these.
    Suggests { text: String, codes: Vec<String> },
    /// That the text is no code, and this one as the nearest.
    SuggestsFirst { text: String, code: String },
    /// That just these codes are missing in a match.
    Lists { of: String, codes: Vec<String> },
}

/// How many codes may be suggested.
pub(crate) const MOST_SUGGESTED: usize = 3;

impl Demand {
    pub(crate) fn is_met_by(&self, diagnostic: &Diagnostic) -> bool {
        let message = &diagnostic.message;
        let lint = diagnostic.code.as_ref().map(|code| code.code.as_str());
        let expected = match self {
            Self::Warns(_) => Some("deprecated"),
            _ => None,
        };
        lint == expected && self.is_said_in(message)
    }

    pub(crate) fn is_said_in(&self, message: &str) -> bool {
        match self {
            Self::Warns(parts) | Self::Says(parts) => {
                parts.iter().all(|part| message.contains(part))
            }
            Self::Suggests { text, codes } => {
                let suggested = suggested(message);
                is_about(message, text)
                    && suggested.len() <= MOST_SUGGESTED
                    && codes.iter().all(|code| suggested.contains(code))
            }
            Self::SuggestsFirst { text, code } => {
                let suggested = suggested(message);
                is_about(message, text)
                    && suggested.len() <= MOST_SUGGESTED
                    && suggested.first() == Some(code)
            }
            Self::Lists { of, codes } => message.contains(of) && listed(message).eq(codes),
        }
    }
}

fn is_about(message: &str, text: &str) -> bool {
    message.starts_with(&format!("`{text}` is not a Stytch error type"))
}

/// The codes in the help line, each as it is shown among several: `` `stale_factors` (b2b 401) ``.
fn suggested(message: &str) -> Vec<String> {
    let help = message.split_once("help: ").map_or("", |found| found.1);
    if let Some(one) = help.strip_prefix("write `\"") {
        return vec![format!("`{}", one.replacen("\"`", "`", 1))];
    }
    let list = help.strip_prefix("did you mean ").unwrap_or("");
    let list = list.split_once('?').map_or("", |found| found.0);
    let suggested = list.split(", ").flat_map(|part| part.split(" or "));
    let suggested = suggested.filter(|part| !part.is_empty());
    suggested.map(ToOwned::to_owned).collect()
}

/// The codes in arms that are ready to paste.
fn listed(message: &str) -> impl Iterator<Item = &str> {
    message.split('"').skip(1).step_by(2)
}
