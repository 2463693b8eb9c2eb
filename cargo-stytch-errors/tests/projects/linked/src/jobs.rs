//! Nothing here says `error` and `type`.

use crate::{Failure, codes};

pub enum Kind {
    Gone,
    Denied,
    Other,
}

impl From<&str> for Kind {
    fn from(value: &str) -> Self {
        match value {
            "email_not_found" => Self::Gone,
            "unauthorised_credentials" => Self::Denied,
            _ => Self::Other,
        }
    }
}

pub fn kind(failure: &Failure) -> Kind {
    Kind::from(failure.code())
}

pub fn is_gone(failure: &Failure) -> bool {
    matches!(failure.code(), codes::GONE | codes::NO_ORGANIZATION)
}

pub fn is_slow(failure: &Failure) -> bool {
    codes::RETRY.contains(&failure.code()) || failure.code() == "rate_limit_exceeded"
}

pub fn is_over(failures: &[Failure]) -> bool {
    // Its type is not written here, so that a slip is reported and nothing else.
    failures
        .iter()
        .any(|failure| failure.is("session_not_fund") || failure.is("card_declined"))
}

/// Another type, with a method of the same name.
pub struct Card {
    code: u32,
}

impl Card {
    pub fn is_declined(&self, other: &str) -> bool {
        self.code == 51 && other == codes::HEADER
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_with_a_text_changes_nothing() {
        assert!(matches!(Kind::from("whatever"), Kind::Other));
        let failure = Failure {
            code: Some("member_not_found".to_owned()),
        };
        assert!(is_gone(&failure) && !is_slow(&failure));
    }
}
