//! It names the field as it likes, and asks for codes in methods.

use serde::Deserialize;

#[derive(Deserialize)]
pub struct Failure {
    #[serde(rename = "error_type")]
    pub code: Option<String>,
}

impl Failure {
    pub fn code(&self) -> &str {
        self.code.as_deref().unwrap_or_default()
    }

    pub fn is(&self, code: &str) -> bool {
        self.code.as_deref() == Some(code)
    }

    pub fn needs_step_up(&self) -> bool {
        self.is("stale_factors") || self.is("insufficient_factor")
    }
}
