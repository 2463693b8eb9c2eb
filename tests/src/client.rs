//! What handlers in the UI cases are written against: the official client's types, as far as they
//! matter to a handler.

pub use http::StatusCode;

/// The error body as the official client types it.
#[derive(Clone, Debug)]
pub struct ErrorResponse {
    /// The status of the response.
    pub status_code: StatusCode,
    /// Stytch's name for the request.
    pub request_id: String,
    /// The code, which the official client leaves a plain string.
    pub error_type: String,
    /// The text for people.
    pub error_message: String,
    /// The page that describes the code.
    pub error_url: String,
}

impl ErrorResponse {
    /// A response as Stytch would send it.
    ///
    /// # Panics
    ///
    /// If the number is no HTTP status.
    #[must_use]
    pub fn new(status_code: u16, error_type: &str) -> Self {
        Self {
            status_code: StatusCode::from_u16(status_code).expect("an HTTP status"),
            request_id: "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141".to_owned(),
            error_type: error_type.to_owned(),
            error_message: "The request could not be completed.".to_owned(),
            error_url: "https://stytch.com/docs/api-reference".to_owned(),
        }
    }

    /// The code through a method, as wrappers of the client offer it.
    #[must_use]
    pub fn error_type(&self) -> &str {
        &self.error_type
    }
}

/// What a handler tells its caller to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Ask for the credentials again.
    LogIn,
    /// Ask for one more factor.
    StepUp,
    /// Send the link again.
    SendAnotherLink,
    /// Tell the user what is wrong with the input.
    Explain,
    /// Wait, and try again.
    Retry,
    /// Tell the people who run the service.
    Report,
}
