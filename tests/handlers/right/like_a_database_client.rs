//! In the style of clients for databases: a code that is borrowed or owned, a trait that asks for
//! it, and macros around the calls.

use std::borrow::Cow;

use stytch_errors::stytch_handle;

enum Error {
    Database(Box<dyn DatabaseError>),
    RowNotFound,
}

trait DatabaseError {
    fn error_type(&self) -> Option<Cow<'_, str>>;
    fn constraint(&self) -> Option<&str>;
    fn message(&self) -> &str;
}

impl Error {
    fn as_database_error(&self) -> Option<&dyn DatabaseError> {
        match self {
            Self::Database(error) => Some(error.as_ref()),
            Self::RowNotFound => None,
        }
    }
}

trait Classified {
    fn error_type(&self) -> Option<Cow<'_, str>>;

    #[stytch_handle(b2b)]
    fn is_duplicate(&self) -> bool {
        self.error_type().as_deref() == Some("duplicate_email")
    }

    #[stytch_handle(b2b)]
    fn is_missing(&self) -> bool {
        matches!(self.error_type().as_deref(), Some(code) if code.ends_with("_not_found"))
    }
}

#[stytch_handle(b2b)]
fn unique_violation(error: &Error) -> bool {
    error.as_database_error().is_some_and(|error| {
        error
            .error_type()
            .is_some_and(|code| code == "duplicate_email")
            && error.constraint() == Some("members_email_key")
    })
}

#[stytch_handle(b2b)]
fn identified(error: &dyn DatabaseError) -> bool {
    if let Some(error_type) = error.error_type() {
        if error_type == Cow::Borrowed("duplicate_email") {
            return true;
        }
        return match error_type {
            Cow::Borrowed("member_not_found") => true,
            Cow::Borrowed(_) => false,
            Cow::Owned(code) => code == "organization_not_found",
        };
    }
    error.message().contains("unique constraint")
}

#[stytch_handle(b2b)]
fn created(result: Result<u8, Error>) -> Result<u8, &'static str> {
    result.map_err(|error| {
        error
            .as_database_error()
            .and_then(|error| error.error_type())
            .map_or("unknown", |code| match code.as_ref() {
                "duplicate_email" => "taken",
                "weak_password" => "weak",
                _ => "other",
            })
    })
}

macro_rules! or_else_of {
    ($result:expr, $code:expr, $otherwise:expr) => {
        if let Err(Error::Database(ref error)) = $result {
            if let Some(code) = error.error_type() {
                if code == $code {
                    return $otherwise;
                }
            }
        }
    };
}

#[stytch_handle(b2b)]
fn through_a_macro(result: Result<u8, Error>) -> Option<u8> {
    or_else_of!(result, "not_seen_by_the_attribute", None);
    match result {
        Ok(id) => Some(id),
        Err(Error::Database(error)) if error.error_type()? == "member_not_found" => Some(0),
        Err(_) => None,
    }
}

#[stytch_handle(b2b)]
fn code_alone(result: Result<u8, Error>) -> Result<u8, String> {
    let result = result.map_err(|error| match error {
        Error::Database(error) => error.error_type().map(Cow::into_owned).unwrap_or_default(),
        Error::RowNotFound => "row_not_found".to_owned(),
    });
    match result {
        Err(code) if code == "row_not_found" || code == "duplicate_email" => Ok(0),
        Ok(0) => Err("zero".to_owned()),
        other => other,
    }
}
