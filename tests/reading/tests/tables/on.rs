//! What `on = …` can name.

use super::{Must, Table};

pub(super) fn tables() -> Vec<Table> {
    let table = |topic, arguments, must, rows| Table {
        topic,
        arguments,
        must,
        rows,
    };
    vec![
        table(
            "on = self.0",
            "b2b, 401 | 404, on = self.0",
            Must::Check,
            SELF_0,
        ),
        table(
            "on = self.0, other strings",
            "b2b, 401 | 404, on = self.0",
            Must::BeSilent,
            SELF_0_SILENT,
        ),
        table(
            "on = m.kind()",
            "b2b, 401 | 404, on = m.kind()",
            Must::Check,
            M_KIND,
        ),
        table(
            "on = m.kind(), other strings",
            "b2b, 401 | 404, on = m.kind()",
            Must::BeSilent,
            M_KIND_SILENT,
        ),
        table(
            "on = body.r#type",
            "b2b, 401 | 404, on = body.r#type",
            Must::Check,
            BODY_TYPE,
        ),
        table(
            "on = body.r#type, other strings",
            "b2b, 401 | 404, on = body.r#type",
            Must::BeSilent,
            BODY_TYPE_SILENT,
        ),
        table("on = kind", "b2b, 401 | 404, on = kind", Must::Check, KIND),
        table(
            "on = kind, other strings",
            "b2b, 401 | 404, on = kind",
            Must::BeSilent,
            KIND_SILENT,
        ),
        table(
            "on = body[\"code\"]",
            "b2b, 401 | 404, on = body[\"code\"]",
            Must::Check,
            KEY,
        ),
        table(
            "on = body[\"code\"], other strings",
            "b2b, 401 | 404, on = body[\"code\"]",
            Must::BeSilent,
            KEY_SILENT,
        ),
    ]
}

const SELF_0: &[&str] = &[
    r#"fn f(&self) -> bool { self.0 == "CODE" }"#,
    r#"fn f(&self) -> bool { match self.0.as_str() { "CODE" => true, _ => false } }"#,
    r#"fn f(&self) -> bool { matches!(&*self.0, "CODE") }"#,
    r#"fn f(&self) -> bool { let code = &self.0; code == "CODE" }"#,
    r#"fn f(&self) -> bool { let Self(code) = self; code == "CODE" || self.0 == "weak_factor_combination" }"#,
    r#"fn f(&self) -> bool { ["CODE"].contains(&self.0.as_str()) }"#,
    r#"fn f(&self) -> bool { self.0.as_deref() == Some("CODE") }"#,
    r#"fn f(&self) -> bool { let is = |wanted: &str| self.0 == wanted; is("CODE") }"#,
    r#"impl Code { fn stale(&self) -> bool { self.0 == "CODE" } fn weak(&self) -> bool { self.0 == "weak_factor_combination" } }"#,
    r#"impl Code { fn is(&self, wanted: &str) -> bool { self.0 == wanted } fn stale(&self) -> bool { self.is("CODE") } }"#,
    r#"fn f(&self) -> bool { let this = self; this.0 == "CODE" || self.0 == "weak_factor_combination" }"#,
    r#"fn f(&self) -> bool { match self { Self(code) => code == "CODE" || self.0 == "weak_factor_combination" } }"#,
    r#"fn f(&self) -> bool { let Self(ref code) = *self; matches!(code.as_str(), "CODE") || self.0 == "weak_factor_combination" }"#,
];

const SELF_0_SILENT: &[&str] = &[
    r#"fn f(&self) -> bool { self.0 == "stale_factors" && self.1 == "admin" }"#,
    r#"fn f(&self) -> bool { self.0 == "stale_factors" && other.0 == "admin" }"#,
    r#"fn f(&self) -> bool { let pair = (role(), 1); self.0 == "stale_factors" && pair.0 == "admin" }"#,
    r#"fn f(&self) -> bool { self.0 == "stale_factors" && self.user.0 == "admin" }"#,
    r#"fn f(&self) -> bool { match self.0.as_str() { "stale_factors" => self.1.as_str() == "text", _ => false } }"#,
    r#"fn f(&self) -> bool { self.0.len() == 1 && role == "admin" || self.0 == "stale_factors" }"#,
    r#"fn f(&self, other: &Other) -> bool { let Other(code) = other; code == "pending" || self.0 == "weak_factor_combination" }"#,
];

const M_KIND: &[&str] = &[
    r#"fn f(m: &M) -> bool { m.kind() == "CODE" }"#,
    r#"fn f(m: &M) -> bool { match m.kind() { "CODE" => true, _ => false } }"#,
    r#"fn f(m: &M) -> bool { m.kind().as_deref() == Some("CODE") }"#,
    r#"fn f(m: &M) -> bool { let kind = m.kind(); kind == "CODE" }"#,
    r#"fn f(m: &M) -> bool { matches!(m.kind(), Some("CODE")) }"#,
    r#"fn f(m: &M) -> bool { if let Some(kind) = m.kind() && kind == "CODE" { true } else { false } }"#,
    r#"fn f(all: &[M]) -> bool { all.iter().any(|m| m.kind() == "CODE") }"#,
    r#"fn f(r: R) -> bool { r.is_err_and(|m| m.kind() == "CODE") }"#,
    r#"async fn f(m: &M) -> bool { m.kind().await == "CODE" }"#,
    r#"fn f(m: &M) -> bool { println!("{}", m.kind() == "CODE"); true }"#,
];

const M_KIND_SILENT: &[&str] = &[
    r#"fn f(m: &M, n: &N) -> bool { m.kind() == "stale_factors" && n.kind() == "text" }"#,
    r#"fn f(m: &M) -> bool { m.kind() == "stale_factors" && m.kind == "text" }"#,
    r#"fn f(m: &M) -> bool { m.kind() == "stale_factors" && m.name() == "text" }"#,
    r#"fn f(m: &M) -> bool { m.kind() == "stale_factors" && m.kind(1) == "text" }"#,
    r#"fn f(m: &M) -> bool { m.kind() == "stale_factors" && kind() == "text" }"#,
    r#"fn f(m: &M) -> bool { m.kind() == "stale_factors" && m.kind().label() == "text" }"#,
];

const BODY_TYPE: &[&str] = &[
    r#"fn f(body: &B) -> bool { body.r#type == "CODE" }"#,
    r#"fn f(body: &B) -> bool { match body.r#type.as_str() { "CODE" => true, _ => false } }"#,
    r#"fn f(body: &B) -> bool { let B { r#type, .. } = body; r#type == "CODE" || body.r#type == "weak_factor_combination" }"#,
    r#"fn f(body: &B) -> bool { body.r#type.as_deref().is_some_and(|t| t == "CODE") }"#,
    r#"fn f(body: &B) -> bool { let t = body.r#type.clone(); t == "CODE" }"#,
    r#"fn f(all: &[B]) -> bool { all.iter().filter(|body| body.r#type == "CODE").count() > 1 }"#,
    r#"async fn f(resp: R) -> bool { let body: B = resp.json().await?; body.r#type == "CODE" }"#,
    r#"fn f(body: &B) -> bool { assert_eq!(body.r#type, "CODE"); true }"#,
    r#"fn f(body: &B) -> bool { match body { B { r#type: kind, .. } => kind == "CODE" || body.r#type == "weak_factor_combination" } }"#,
    r#"fn f(body: &B) -> bool { let seen = body; seen.r#type == "CODE" || body.r#type == "weak_factor_combination" }"#,
];

const BODY_TYPE_SILENT: &[&str] = &[
    r#"fn f(body: &B) -> bool { body.r#type == "stale_factors" && other.r#type == "text" }"#,
    r#"fn f(body: &B) -> bool { body.r#type == "stale_factors" && body.message == "text" }"#,
    r#"fn f(body: &B) -> bool { body.r#type == "stale_factors" && body.user.r#type == "text" }"#,
    r#"fn f(body: &B) -> bool { let r#type = "text"; body.r#type == "stale_factors" && r#type == "text" }"#,
    r#"fn f(body: &B) -> bool { match body.r#type.as_str() { "stale_factors" => body.r#ref == "text", _ => false } }"#,
    r#"fn f(body: &B, other: &B) -> bool { let B { r#type, .. } = other; r#type == "pending" || body.r#type == "weak_factor_combination" }"#,
];

const KIND: &[&str] = &[
    r#"fn f(err: &E) -> bool { err.kind == "CODE" }"#,
    r#"fn f(err: &E) -> bool { err.kind() == "CODE" }"#,
    r#"fn f(kind: &str) -> bool { kind == "CODE" }"#,
    r#"fn f(&self) -> bool { self.inner.kind == "CODE" }"#,
    r#"fn f(err: &E) -> bool { match err { E { kind, .. } => kind == "CODE" } }"#,
    r#"fn f(err: &E) -> bool { matches!(err, E { kind: "CODE", .. }) }"#,
    r#"fn f(r: R) -> bool { r.is_err_and(|e| e.kind == "CODE") }"#,
    r#"fn f(err: &E) -> bool { let kind = err.code.as_str(); kind == "CODE" }"#,
    r#"fn f(body: &Value) -> bool { body["kind"] == "CODE" }"#,
    r#"fn f(body: &Value) -> bool { body.get("kind").and_then(Value::as_str) == Some("CODE") }"#,
];

const KIND_SILENT: &[&str] = &[
    r#"fn f(err: &E) -> bool { err.kind == "stale_factors" && err.role == "admin" }"#,
    r#"fn f(kind: &str) -> bool { kind == "stale_factors" && kinds == "text" }"#,
    r#"fn f(err: &E) -> bool { err.kind() == "stale_factors" && err.kind_name() == "text" }"#,
    r#"fn f(err: &E) -> bool { err.kind == "stale_factors" && err.kind.len() == 1 && text == "text" }"#,
    r#"fn f(err: &E) -> bool { err.kind == "stale_factors" && Kind::of(err) == "text" }"#,
];

const KEY: &[&str] = &[
    r#"fn f(body: &Value) -> bool { body["code"] == "CODE" }"#,
    r#"fn f(body: &Value) -> bool { body["code"].as_str() == Some("CODE") }"#,
    r#"fn f(body: &Value) -> bool { match body["code"].as_str() { Some("CODE") => true, _ => false } }"#,
    r#"fn f(body: &Value) -> bool { let code = body["code"].as_str().unwrap_or_default(); code == "CODE" }"#,
    r#"fn f(body: &Value) -> bool { body.get("code").and_then(Value::as_str) == Some("CODE") }"#,
    r#"fn f(body: &Value) -> bool { body["code"] == json!("CODE") }"#,
];

const KEY_SILENT: &[&str] = &[
    r#"fn f(body: &Value) -> bool { body["code"] == "stale_factors" && body["role"] == "admin" }"#,
    r#"fn f(body: &Value) -> bool { body["code"] == "stale_factors" && other["code"] == "CH" }"#,
    r#"fn f(body: &Value) -> bool { body["code"] == "stale_factors" && body["country"]["code"] == "CH" }"#,
    r#"fn f(body: &Value) -> bool { body["code"] == "stale_factors" && body.code == "CH" }"#,
];
