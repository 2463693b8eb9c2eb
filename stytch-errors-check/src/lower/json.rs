//! JSON objects that something is compared with: `body == json!({ "error_type": "…" })`.

use syn::parse::{ParseStream, Parser as _};
use syn::token::{Brace, Bracket};
use syn::{Expr, LitStr, Token, braced, bracketed};

use super::Lowerer;
use super::leaf::last_span;
use crate::body::{ExprId, ExprKind};

/// The content of `json!`.
enum Json {
    Object(Vec<(String, Json)>),
    List(Vec<Json>),
    Value(Box<Expr>),
}

impl Lowerer<'_> {
    /// Lowers an operand of a comparison, of which a JSON object is a struct.
    pub(super) fn operand(&mut self, operand: &Expr) -> ExprId {
        match operand {
            Expr::Reference(inner) if inner.mutability.is_none() => self.operand(&inner.expr),
            Expr::Paren(inner) => self.operand(&inner.expr),
            Expr::Macro(call) if last_is_json(&call.mac.path) => {
                let span = last_span(&call.mac.path);
                match json.parse2(call.mac.tokens.clone()) {
                    Ok(json @ Json::Object(_)) => self.json(&json, span),
                    _ => self.expr(operand),
                }
            }
            _ => self.expr(operand),
        }
    }

    fn json(&mut self, json: &Json, span: proc_macro2::Span) -> ExprId {
        let kind = match json {
            Json::Object(fields) => {
                let fields = fields
                    .iter()
                    .map(|(key, value)| (key.clone(), self.json(value, span)));
                ExprKind::Struct {
                    name: "json".to_owned(),
                    fields: fields.collect(),
                    base: None,
                }
            }
            Json::List(elements) => {
                let elements = elements.iter().map(|element| self.json(element, span));
                ExprKind::Array(elements.collect())
            }
            Json::Value(value) => return self.expr(value),
        };
        self.new_expr(kind, span)
    }
}

fn last_is_json(path: &syn::Path) -> bool {
    path.segments
        .last()
        .is_some_and(|last| last.ident == "json")
}

fn json(input: ParseStream<'_>) -> syn::Result<Json> {
    if input.peek(Brace) {
        let inside;
        braced!(inside in input);
        let fields = inside.parse_terminated(field, Token![,])?;
        return Ok(Json::Object(fields.into_iter().collect()));
    }
    if input.peek(Bracket) {
        let inside;
        bracketed!(inside in input);
        let elements = inside.parse_terminated(json, Token![,])?;
        return Ok(Json::List(elements.into_iter().collect()));
    }
    input.parse().map(Json::Value)
}

fn field(input: ParseStream<'_>) -> syn::Result<(String, Json)> {
    let key: LitStr = input.parse()?;
    input.parse::<Token![:]>()?;
    Ok((key.value(), json(input)?))
}
