//! In the style of clients for databases: a code that is borrowed or owned, a trait that asks for
//! it, and closures around the calls.

use std::borrow::Cow;

use stytch_errors::stytch_handle;

enum Error {
    Database(Box<dyn DatabaseError>),
    RowNotFound,
}

trait DatabaseError {
    fn error_type(&self) -> Option<Cow<'_, str>>;
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
        self.error_type().as_deref() == Some("23505") //~ ERROR `23505`
    }
}

#[stytch_handle(b2b)]
fn identified(error: &dyn DatabaseError) -> bool {
    if let Some(error_type) = error.error_type() {
        if error_type == Cow::Borrowed("email_taken") {
            //~^ ERROR `email_taken`
            return true;
        }
        return match error_type {
            Cow::Borrowed("member_missing") => true, //~ ERROR `member_missing`
            Cow::Borrowed(_) => false,
            Cow::Owned(code) => code == "org_not_found", //~ ERROR `org_not_found`
        };
    }
    false
}

#[stytch_handle(b2b)]
fn created(result: Result<u8, Error>) -> Result<u8, &'static str> {
    result.map_err(|error| {
        error
            .as_database_error()
            .and_then(|error| error.error_type())
            .map_or("unknown", |code| match code.as_ref() {
                "email_taken" => "taken", //~ ERROR `email_taken`
                _ => "other",
            })
    })
}

#[stytch_handle(b2b)]
fn code_alone(result: Result<u8, Error>) -> Result<u8, String> {
    let result = result.map_err(|error| match error {
        Error::Database(error) => error.error_type().map(Cow::into_owned).unwrap_or_default(),
        Error::RowNotFound => "row_not_found".to_owned(),
    });
    if result.as_ref().is_err_and(|code| code == "stale_factor1") //~ ERROR `stale_factor1`
        || result.as_ref().err().is_some_and(|code| code == "stale_factor2") //~ ERROR `stale_factor2`
        || result == Err("stale_factor3".to_owned())
    //~^ ERROR `stale_factor3`
    {
        return Ok(1);
    }
    match result {
        Err(code) if code == "row_not_found" || code == "email_taken" => Ok(0), //~ ERROR `email_taken`
        other => other,
    }
}
