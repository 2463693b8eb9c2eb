//! In the style of clients for payments: an enum of errors, one of which holds what the API said,
//! with most of it optional.

use stytch_errors::stytch_handle;

enum ClientError {
    Api(RequestError),
    Timeout,
}

#[derive(Clone, Default)]
struct RequestError {
    status: u16,
    error_type: Option<String>,
    decline: Option<String>,
}

enum SignUpError {
    Taken,
    Weak,
    Client(ClientError),
}

#[stytch_handle(b2b, 400)]
impl From<ClientError> for SignUpError {
    fn from(error: ClientError) -> Self {
        let ClientError::Api(api) = &error else {
            return Self::Client(error);
        };
        match api.error_type.as_deref() {
            Some("duplicate_mail") if api.decline.is_none() => Self::Taken, //~ ERROR `duplicate_mail`
            Some("password_too_weak") => Self::Weak, //~ ERROR `password_too_weak`
            Some(_) | None => Self::Client(error),
        }
    }
}

#[stytch_handle(b2b)]
fn charged(result: Result<u8, ClientError>) -> Result<Option<u8>, ClientError> {
    match result {
        Ok(id) => Ok(Some(id)),
        Err(ClientError::Api(RequestError {
            error_type: Some(code),
            status: 404,
            ..
        })) if code == "stale_factors" => Ok(None), //~ ERROR is not documented with status 404
        Err(ClientError::Api(RequestError {
            error_type: Some(ref code),
            decline: Some(ref decline),
            ..
        })) if code == "stale_factor" && decline == "generic_decline" => Ok(None), //~ ERROR `stale_factor`
        Err(error) => Err(error),
    }
}

#[stytch_handle(b2b)]
fn ignore_missing(result: Result<(), ClientError>) -> Result<(), ClientError> {
    result.or_else(|error| match &error {
        ClientError::Api(api)
            if matches!(
                api.error_type.as_deref(),
                Some("member_not_found" | "org_not_found") //~ ERROR `org_not_found`
            ) =>
        {
            Ok(())
        }
        _ => Err(error),
    })
}

#[stytch_handle(b2b, 401)]
fn with_a_fallback(error: &RequestError) -> bool {
    let code = error.error_type.as_deref().or(Some("missing"));
    code == Some("missing") || code == Some("stale_factor1") //~ ERROR `stale_factor1`
        || error.error_type.clone().unwrap_or_else(|| {
            eprintln!("no error type");
            "missing".to_owned()
        }) == "stale_factor2" //~ ERROR `stale_factor2`
}

#[stytch_handle(b2b, 401)]
fn remembered(results: Vec<Result<u8, RequestError>>) -> bool {
    let mut last = None;
    for result in results {
        match result {
            Ok(_) => return true,
            Err(error) => last = Some(error.error_type.unwrap_or_default()),
        }
    }
    last.as_deref() == Some("stale_factor") //~ ERROR `stale_factor`
}
