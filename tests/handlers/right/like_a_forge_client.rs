//! In the style of clients for forges: variants with a `source` and a backtrace, and a list of
//! single errors in the body.

use std::backtrace::Backtrace;
use std::collections::{BTreeMap, BTreeSet};

use clients::{Action, StatusCode};
use stytch_errors::stytch_handle;

enum Error {
    Forge {
        source: Box<ForgeError>,
        backtrace: Backtrace,
    },
    Json {
        source: serde_json::Error,
        path: String,
    },
    Other(String),
}

struct ForgeError {
    status_code: StatusCode,
    message: String,
    errors: Option<Vec<SubError>>,
    error_type: String,
}

#[derive(Clone)]
struct SubError {
    resource: String,
    field: Option<String>,
    error_type: String,
}

#[stytch_handle(b2b)]
fn already_there(result: Result<u8, Error>) -> Result<Option<u8>, Error> {
    match result {
        Ok(id) => Ok(Some(id)),
        Err(Error::Forge { source, .. })
            if source.status_code == StatusCode::BAD_REQUEST
                && source.errors.iter().flatten().any(|error| {
                    error.resource == "Member" && error.error_type == "duplicate_email"
                }) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

#[stytch_handle(b2b)]
fn first_of_many(error: &Error) -> Option<Action> {
    let Error::Forge { source, .. } = error else {
        return None;
    };
    let errors = source.errors.as_deref().unwrap_or_default();
    let types: Vec<&str> = errors
        .iter()
        .map(|error| error.error_type.as_str())
        .collect();
    match types.as_slice() {
        ["duplicate_email"] => Some(Action::LogIn),
        [.., "weak_password"] | ["weak_password", ..] => Some(Action::GiveUp),
        [] if source.message == "Not Found" => None,
        _ if types.contains(&"member_not_found") => Some(Action::Register),
        _ if types.first() == Some(&"stale_factors") => Some(Action::StepUp),
        _ => None,
    }
}

#[stytch_handle(b2b)]
fn by_field(errors: &[SubError]) -> BTreeMap<String, String> {
    errors
        .iter()
        .filter(|error| error.error_type != "duplicate_email")
        .filter_map(|error| {
            let field = error.field.clone()?;
            let text = match error.error_type.as_str() {
                "weak_password" => "too weak",
                other if other.starts_with("invalid_") => "invalid",
                _ => "wrong",
            };
            (text != "wrong").then(|| (field, text.to_owned()))
        })
        .collect()
}

#[stytch_handle(b2b)]
fn pairs(errors: &[SubError]) -> bool {
    let distinct: BTreeSet<&str> = errors.iter().map(|e| e.error_type.as_str()).collect();
    errors
        .iter()
        .map(|error| (error.resource.as_str(), error.error_type.as_str()))
        .any(|pair| {
            pair == ("Member", "member_not_found") || matches!(pair, ("Team", "stale_factors"))
        })
        || errors
            .iter()
            .map(|error| (error.error_type.as_str(), error.field.as_deref()))
            .any(|(code, field)| code == "weak_password" && field == Some("password"))
        || distinct.contains("duplicate_email") && distinct.len() == 1
        || errors
            .iter()
            .map(|error| &error.error_type)
            .enumerate()
            .any(|(index, code)| index == 0 && code == "organization_not_found")
}

#[stytch_handle(b2b, 404)]
fn not_found(error: Error) -> Result<(), Error> {
    match error {
        Error::Forge {
            ref source,
            ref backtrace,
        } if source.error_type == "member_not_found" => {
            drop(backtrace.to_string());
            Ok(())
        }
        Error::Json { ref path, .. } if path == "error_type" => Ok(()),
        Error::Other(ref text) if text == "not_found" => Ok(()),
        other => Err(other),
    }
}
