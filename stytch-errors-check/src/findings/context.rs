//! The mistakes that were found, each at its place in the code.

use proc_macro2::{Span, TokenStream};

/// Collects all mistakes, so that one compile shows every one of them.
#[must_use = "mistakes that are not emitted are lost"]
#[derive(Default)]
pub struct Context {
    findings: Vec<Finding>,
}

/// One mistake.
pub struct Finding {
    span: Span,
    text: String,
    replacement: Option<String>,
    cfg: TokenStream,
}

impl Finding {
    /// The place of the mistake.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// The message without its help.
    #[must_use]
    pub fn message(&self) -> &str {
        self.parts().0
    }

    /// How to mend it.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.parts().1
    }

    /// The message with its help, as `compile_error!` takes it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The literal that takes the place of the one at [`span`](Self::span), where that is certain.
    #[must_use]
    pub fn replacement(&self) -> Option<&str> {
        self.replacement.as_deref()
    }

    /// The `cfg` attributes around the code, which may not be compiled at all.
    #[must_use]
    pub fn cfg(&self) -> &TokenStream {
        &self.cfg
    }

    fn parts(&self) -> (&str, Option<&str>) {
        match self.text.split_once(HELP) {
            Some((message, help)) => (message, Some(help)),
            None => (&self.text, None),
        }
    }
}

/// Separates a message from its help.
pub(crate) const HELP: &str = "\nhelp: ";

impl Context {
    /// Records a mistake.
    pub fn error(&mut self, span: Span, text: String) {
        self.error_under(span, text, TokenStream::new());
    }

    /// Records a mistake in code under `cfg` attributes.
    pub(crate) fn error_under(&mut self, span: Span, text: String, cfg: TokenStream) {
        self.findings.push(Finding {
            span,
            text,
            replacement: None,
            cfg,
        });
    }

    /// Takes over the mistakes of another context.
    pub fn append(&mut self, mut other: Self) {
        self.findings.append(&mut other.findings);
    }

    /// The mistake that was recorded last is mended by this literal.
    pub(crate) fn last_is_replaced_by(&mut self, replacement: Option<&str>) {
        if let Some(last) = self.findings.last_mut() {
            last.replacement = replacement.map(ToOwned::to_owned);
        }
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// The mistakes, in the order in which they were found.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The messages, in the order in which they were found.
    #[cfg(test)]
    pub(crate) fn messages(&self) -> Vec<&str> {
        self.findings.iter().map(Finding::text).collect()
    }
}
