//! Strings that are cut, or changed at some of their characters. Where no code has these characters, a code
//! comes out as it went in.

use super::Interpreter;
use super::derived::strings;
use super::value::{Certainty, Value};
use crate::body::{ExprKind, Literal, MethodCall};

impl Interpreter<'_> {
    /// The result of cutting an error type at the separators in the arguments.
    pub(super) fn cut(
        &self,
        receiver: &Value,
        call: &MethodCall,
        whole: &mut dyn FnMut(Value) -> Value,
    ) -> Value {
        if !self.spares_codes(call) {
            return altered(receiver);
        }
        receiver.map(&mut |value| match value {
            Value::ErrorType(_) => whole(strings(value, Certainty::Sure)),
            value => altered(value),
        })
    }

    /// Whether a method looks for characters that no code has.
    fn spares_codes(&self, call: &MethodCall) -> bool {
        let is_of_code = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let mut patterns =
            call.arguments
                .iter()
                .filter_map(|&argument| match &self.body.expr(argument).kind {
                    ExprKind::Literal(Literal::Char(pattern)) => Some(!is_of_code(*pattern)),
                    ExprKind::Literal(Literal::Text(pattern)) => {
                        Some(pattern.chars().any(|c| !is_of_code(c)))
                    }
                    _ => None,
                });
        match patterns.next() {
            Some(spares) => spares,
            // Lines and words.
            None => call.arguments.is_empty(),
        }
    }
}

/// No code any more, if it was one.
pub(super) fn altered(receiver: &Value) -> Value {
    receiver.map(&mut |value| match value {
        Value::ErrorType(_) | Value::Altered => Value::Altered,
        _ => Value::Unknown(None),
    })
}
