//! In the style of clients for forges: variants with a `source` and a backtrace, and a list of
//! single errors in the body.

use std::collections::BTreeSet;

use clients::{Action, StatusCode};
use stytch_errors::stytch_handle;

enum Error {
    Forge { source: Box<ForgeError> },
    Other(String),
}

struct ForgeError {
    status_code: StatusCode,
    errors: Option<Vec<SubError>>,
    error_type: String,
}

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
                && source.error_type == "member_not_found" //~ ERROR is not documented with status 400
                && source.errors.iter().flatten().any(|error| {
                    error.resource == "Member" && error.error_type == "already_exists" //~ ERROR `already_exists`
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
        ["email_taken"] => Some(Action::LogIn), //~ ERROR `email_taken`
        [.., "weak_passwords"] => Some(Action::GiveUp), //~ ERROR `weak_passwords`
        _ if types.contains(&"member_missing") => Some(Action::Register), //~ ERROR `member_missing`
        _ if types.first() == Some(&"stale_factor") => Some(Action::StepUp), //~ ERROR `stale_factor`
        _ if types[0] == "stale_factor" => Some(Action::StepUp), //~ ERROR `stale_factor`
        _ if types == ["stale_factor"] => Some(Action::StepUp),  //~ ERROR `stale_factor`
        _ => None,
    }
}

#[stytch_handle(b2b)]
fn pairs(errors: &[SubError]) -> bool {
    let distinct: BTreeSet<&str> = errors.iter().map(|e| e.error_type.as_str()).collect();
    errors
        .iter()
        .map(|error| (error.resource.as_str(), error.error_type.as_str()))
        .any(|pair| pair == ("Member", "member_missing") || matches!(pair, ("Team", "stale_factor")))
        //~^ ERROR `member_missing`
        //~^^ ERROR `stale_factor`
        || errors
            .iter()
            .map(|error| (error.error_type.as_str(), error.field.as_deref()))
            .any(|(code, field)| code == "weak_passwords" && field == Some("password")) //~ ERROR `weak_passwords`
        || distinct.contains("email_taken") //~ ERROR `email_taken`
        || errors.iter().map(|error| &error.error_type).enumerate().any(|(index, code)| {
            index == 0 && code == "org_not_found" //~ ERROR `org_not_found`
        })
}

#[stytch_handle(b2b, 404)]
fn iterators(errors: &[SubError]) -> bool {
    errors.iter().map(|e| e.error_type.as_str()).rev().find(|code| *code == "stale_factor1").is_some() //~ ERROR `stale_factor1`
        || errors.iter().map(|e| e.error_type.as_str()).next() == Some("stale_factor2") //~ ERROR `stale_factor2`
        || errors.iter().map(|e| &*e.error_type).skip_while(|code| *code == "stale_factor3").count() > 1 //~ ERROR `stale_factor3`
        || errors.iter().find(|error| error.error_type == "stale_factor4").is_some() //~ ERROR `stale_factor4`
        || errors.iter().filter_map(|e| (e.error_type == "stale_factor5").then_some(e)).count() > 1 //~ ERROR `stale_factor5`
}
