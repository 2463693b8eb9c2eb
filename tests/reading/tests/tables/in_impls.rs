//! The annotated `impl` or module is one unit.

use super::{Must, Table, table};

pub(super) fn tables() -> Vec<Table> {
    vec![
        table(
            "method or constant of the annotated block",
            Must::Check,
            CHECKED,
        ),
        table(
            "method or constant for something else",
            Must::BeSilent,
            SILENT,
        ),
        table("item of a type of the block", Must::Check, OF_TYPES),
        table("item of another type", Must::BeSilent, OF_OTHER_TYPES),
        table(
            "retired code by a name",
            Must::Warn("retired :: IDP_CLIENT_NOT_FOUND"),
            RETIRED,
        ),
    ]
}

const CHECKED: &[&str] = &[
    r#"impl Failure { fn is(&self, code: &str) -> bool { self.0.error_type == code } fn stale(&self) -> bool { self.is("CODE") } }"#,
    r#"impl Failure { fn stale(&self) -> bool { self.is("CODE") } fn is(&self, code: &str) -> bool { self.0.error_type == code } }"#,
    r#"impl Failure { fn is(&self, code: &str) -> bool { self.body.error_type.as_deref() == Some(code) } fn kind(&self) -> u8 { if self.is("CODE") { 1 } else if self.is("weak_factor_combination") { 2 } else { 3 } } }"#,
    r#"impl Failure { fn code(&self) -> &str { &self.body.error_type } fn stale(&self) -> bool { self.code() == "CODE" } }"#,
    r#"impl Failure { fn code(&self) -> Option<&str> { match self { Self::Api(e) => Some(&e.error_type), _ => None } } fn stale(&self) -> bool { matches!(self.code(), Some("CODE")) } }"#,
    r#"impl Failure { fn one_of(&self, codes: &[&str]) -> bool { codes.contains(&self.body.error_type.as_str()) } fn stale(&self) -> bool { self.one_of(&["CODE", "weak_factor_combination"]) } }"#,
    r#"impl Failure { const STEP_UP: &[&str] = &["CODE"]; fn step_up(&self) -> bool { Self::STEP_UP.contains(&self.error_type.as_str()) } }"#,
    r#"impl Failure { fn step_up(&self) -> bool { Self::STEP_UP.iter().any(|code| *code == self.error_type) } const STEP_UP: [&'static str; 1] = ["CODE"]; }"#,
    r#"impl Failure { const TABLE: [(&'static str, u8); 1] = [("CODE", 1)]; fn exit(&self) -> Option<u8> { Self::TABLE.iter().find(|(code, _)| *code == self.error_type).map(|row| row.1) } }"#,
    r#"impl Failure { const STALE: &'static str = "CODE"; fn stale(&self) -> bool { self.error_type == Self::STALE } }"#,
    r#"impl Failure { fn stale(&self) -> bool { match self.error_type.as_str() { Self::STALE => true, _ => false } } const STALE: &'static str = "CODE"; }"#,
    r#"impl Failure { fn same(code: &str, wanted: &str) -> bool { code == wanted } fn stale(&self) -> bool { Self::same(&self.error_type, "CODE") } }"#,
    r#"impl Failure { fn stale(err: &E) -> bool { Failure::has(err, "CODE") } fn has(err: &E, code: &str) -> bool { err.error_type == code } }"#,
    r#"impl Failure { async fn is(&self, code: &str) -> bool { self.body().await.error_type == code } async fn stale(&self) -> bool { self.is("CODE").await } }"#,
    r#"impl IntoResponse for Failure { fn into_response(self) -> Response { match self.code() { "CODE" => login(), _ => other() } } fn code(&self) -> &str { &self.0.error_type } }"#,
    r#"mod errors { pub const STALE: &str = "CODE"; pub fn stale(err: &E) -> bool { err.error_type == STALE } }"#,
    r#"mod errors { pub fn step_up(err: &E) -> bool { STEP_UP.contains(&&*err.error_type) } const STEP_UP: &[&str] = &["CODE"]; }"#,
    r#"mod errors { fn is(err: &E, code: &str) -> bool { err.error_type == code } pub fn stale(err: &E) -> bool { is(err, "CODE") } }"#,
    r#"mod errors { pub fn stale(err: &E) -> bool { code(err) == Some("CODE") } fn code(err: &E) -> Option<&str> { err.error_type.as_deref() } }"#,
    r#"mod errors { static TABLE: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| HashMap::from([("CODE", 1)])); pub fn exit(err: &E) -> Option<u8> { TABLE.get(err.error_type.as_str()).copied() } }"#,
    r#"mod errors { struct Failure(E); impl Failure { fn is(&self, code: &str) -> bool { self.0.error_type == code } fn stale(&self) -> bool { self.is("CODE") } } }"#,
    r#"mod errors { pub fn label(err: &E) -> &str { match err.error_type.as_str() { codes::STALE => "a", _ => "b" } } mod codes { pub const STALE: &str = "CODE"; } }"#,
    r#"impl Client { fn recover(&self, result: Result<(), E>) -> bool { result.is_err_and(|e| Self::is(&e, "CODE")) } fn is(e: &E, code: &str) -> bool { e.error_type.eq_ignore_ascii_case(code) } }"#,
];

const OF_TYPES: &[&str] = &[
    r#"mod kinds { impl Kind { fn parse(s: &str) -> Self { match s { "CODE" => Self::Stale, _ => Self::Other } } } fn of(err: &E) -> Kind { Kind::parse(&err.error_type) } }"#,
    r#"mod kinds { impl FromStr for Kind { fn from_str(s: &str) -> Result<Self, ()> { if s == "CODE" { Ok(Self::Stale) } else { Err(()) } } } fn of(err: &E) -> Option<Kind> { Kind::from_str(&err.error_type).ok() } }"#,
    r#"mod kinds { impl Kind { const fn as_str(self) -> &'static str { match self { Kind::Stale => "CODE", Kind::Weak => "weak_factor_combination" } } } fn is(err: &E, kind: Kind) -> bool { err.error_type == kind.as_str() } }"#,
    r#"mod kinds { impl Code { const STALE: &'static str = "CODE"; const ALL: &'static [&'static str] = &[Self::STALE]; } fn is(err: &E) -> bool { Code::ALL.contains(&&*err.error_type) } }"#,
    r#"mod kinds { mod codes { pub const STALE: &str = "CODE"; } mod labels { pub const STALE: &str = "text"; } fn is(err: &E, label: &str) -> bool { err.error_type == codes::STALE && label != labels::STALE } }"#,
    r#"mod kinds { impl Api { fn is(&self, code: &str) -> bool { self.error_type == code } fn stale(&self) -> bool { self.is("CODE") } } impl User { fn is(&self, role: &str) -> bool { self.role == role } fn admin(&self) -> bool { self.is("admin") } } }"#,
    r#"mod kinds { impl Has for api::ErrorResponse { fn has(&self, code: &str) -> bool { self.error_type == code } } fn stale(err: &ErrorResponse) -> bool { err.has("CODE") } }"#,
    r#"enum Kind { Stale } impl Kind { fn parse(s: &str) -> Option<Self> { match s { "CODE" => Some(Self::Stale), _ => None } } } Kind::parse(&err.error_type).is_some()"#,
    r#"impl Kind { const fn as_str(&self) -> &'static str { match self { Kind::Stale => "CODE", Kind::Weak => "weak_factor_combination" } } } err.error_type == Kind::Stale.as_str()"#,
    r#"trait Is { fn is_code(&self, code: &str) -> bool; } impl Is for E { fn is_code(&self, code: &str) -> bool { self.error_type == code } } err.is_code("CODE")"#,
    r#"mod codes { pub const STALE: &str = "CODE"; } err.error_type == codes::STALE"#,
    r#"struct Codes; impl Codes { const STALE: &'static str = "CODE"; } match err.error_type.as_str() { Codes::STALE => true, _ => false }"#,
];

const OF_OTHER_TYPES: &[&str] = &[
    r#"mod kinds { impl Kind { fn parse(s: &str) -> bool { s == "admin" } } fn of(err: &E) -> bool { err.error_type == "stale_factors" && Role::parse(&err.error_type) } }"#,
    r#"mod kinds { impl Has for E { fn has(&self, code: &str) -> bool { self.error_type == code } } fn stale(err: &E, user: &User) -> bool { err.has("stale_factors") && user.has("admin") } }"#,
    r#"impl Role { const ADMIN: &'static str = "admin"; fn is(role: &str) -> bool { role == "owner" } } known && (Role::is(&user.role) || user.role == Role::ADMIN)"#,
];

const SILENT: &[&str] = &[
    r#"impl Failure { fn known(&self) -> bool { self.error_type == "stale_factors" } fn is(&self, role: &str) -> bool { self.role == role } fn admin(&self) -> bool { self.is("admin") } }"#,
    r#"impl Failure { fn known(&self) -> bool { self.error_type == "stale_factors" } const ROLES: &[&str] = &["admin"]; fn admin(&self) -> bool { Self::ROLES.contains(&self.role.as_str()) } }"#,
    r#"impl Failure { fn is(&self, word: &str) -> bool { self.error_type == word || self.role == word } fn admin(&self) -> bool { self.is("admin") || self.is("owner") } fn known(&self) -> bool { self.error_type == "stale_factors" } }"#,
    r#"impl Failure { fn label(&self) -> &str { if self.error_type == "stale_factors" { "text" } else { "other" } } fn is_text(&self) -> bool { self.label() == "text" } }"#,
    r#"impl Failure { fn is(&self, code: &str, note: &str) -> bool { log(note); self.error_type == code } fn stale(&self) -> bool { self.is("stale_factors", "text") } }"#,
    r#"impl Failure { fn is(&self, code: &str) -> bool { self.error_type == code } fn stale(&self) -> bool { self.is("stale_factors") } fn other(&self, user: &User) -> bool { user.is("admin") } }"#,
    r#"impl Failure { fn is(&self, code: &str) -> bool { self.error_type == code } fn stale(&self) -> bool { self.is("stale_factors") && self.user.is("admin") } }"#,
    r#"impl Failure { fn same(a: &str, b: &str) -> bool { a == b } fn stale(&self) -> bool { Self::same(&self.error_type, "stale_factors") && Self::same(&self.role, "admin") } }"#,
    r#"impl Failure { const TEXT: &'static str = "text"; fn message(&self) -> &str { if self.error_type == "stale_factors" { Self::TEXT } else { "other" } } }"#,
    r#"impl Failure { const TABLE: [(&'static str, &'static str); 1] = [("stale_factors", "text")]; fn text(&self) -> bool { Self::TABLE.iter().any(|row| row.0 == self.error_type && row.1 == self.message) } }"#,
    r#"mod errors { const STALE: &str = "admin"; pub fn stale(err: &E) -> bool { const STALE: &str = "stale_factors"; err.error_type == STALE } pub fn admin(user: &U) -> bool { user.role == STALE } }"#,
    r#"mod errors { pub fn stale(err: &E) -> bool { err.error_type == "stale_factors" } pub fn country(code: &str) -> bool { code == "CH" } pub fn swiss() -> bool { country(&lookup()) } }"#,
    r#"mod errors { pub fn role(err: &E) -> &str { &err.role } pub fn admin(err: &E) -> bool { role(err) == "admin" && err.error_type == "stale_factors" } }"#,
    r#"mod errors { macro_rules! is { ($e:expr, $x:expr) => { $e.role == $x } } pub fn admin(err: &E) -> bool { is!(err, "admin") && err.error_type == "stale_factors" } }"#,
    r#"impl Failure { fn code(&self) -> &str { if self.offline { return "offline"; } &self.error_type } fn offline(&self) -> bool { self.code() == "offline" || self.code() == "stale_factors" } }"#,
    r#"impl Failure { fn text(&self) -> String { format!("{}: {}", self.error_type, self.message) } fn known(&self) -> bool { self.error_type == "stale_factors" && self.text() == "x: text" } }"#,
];

const RETIRED: &[&str] = &[
    r#"err.error_type == "idp_client_not_found""#,
    r#"const OLD: &str = "idp_client_not_found"; err.error_type == OLD"#,
    r#"const OLD: &str = "idp_client_not_found"; match err.error_type.as_str() { OLD => true, _ => false }"#,
    r#"const OLD: [&str; 1] = ["idp_client_not_found"]; OLD.contains(&err.error_type.as_str())"#,
    r#"const OLD: &str = "idp_client_not_found"; matches!(err.error_type.as_deref(), Some(OLD))"#,
    r#"static OLD: &str = "idp_client_not_found"; if err.error_type == OLD { true } else { false }"#,
    r#"let old = "idp_client_not_found"; err.error_type == old"#,
    r#"let is = |code: &str| err.error_type == code; is("idp_client_not_found")"#,
    r#"fn is(err: &E, code: &str) -> bool { err.error_type == code } is(err, "idp_client_not_found")"#,
    r#"const OLD: &str = "idp_client_not_found"; err.error_type.as_str().eq(OLD)"#,
    r#"impl Failure { const OLD: &'static str = "idp_client_not_found"; fn old(&self) -> bool { self.error_type == Self::OLD } }"#,
    r#"impl Failure { fn is(&self, code: &str) -> bool { self.error_type == code } fn old(&self) -> bool { self.is("idp_client_not_found") } }"#,
    r#"mod errors { pub fn old(err: &E) -> bool { err.error_type == OLD } const OLD: &str = "idp_client_not_found"; }"#,
    r#"mod errors { const OLD: &[&str] = &["idp_client_not_found"]; pub fn old(err: &E) -> bool { OLD.contains(&&*err.error_type) } }"#,
];
