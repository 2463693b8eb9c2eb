//! Sets of HTTP statuses, and the spellings of a status in Rust code.

use core::fmt;

use syn::{Expr, Lit, Pat, RangeLimits, UnOp};

use super::transparent::is_transparent;

/// A set of statuses, as sorted and disjoint ranges with both ends included.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Statuses(Vec<(u16, u16)>);

impl Statuses {
    /// What holds where nothing is known about the status.
    pub(crate) fn any() -> Self {
        Self::between(0, u16::MAX)
    }

    pub(crate) fn one(status: u16) -> Self {
        Self::between(status, status)
    }

    pub(crate) fn between(first: u16, last: u16) -> Self {
        Self(if first <= last {
            vec![(first, last)]
        } else {
            Vec::new()
        })
    }

    pub(crate) fn contains(&self, status: u16) -> bool {
        self.0.iter().any(|&(a, b)| a <= status && status <= b)
    }

    pub(crate) fn intersect(&self, other: &Self) -> Self {
        let mut both = Vec::new();
        for &(a, b) in &self.0 {
            for &(c, d) in &other.0 {
                if a.max(c) <= b.min(d) {
                    both.push((a.max(c), b.min(d)));
                }
            }
        }
        Self(both)
    }

    pub(crate) fn union(mut self, other: Self) -> Self {
        for range in other.0 {
            let at = self.0.partition_point(|known| *known < range);
            self.0.insert(at, range);
        }
        let mut merged: Vec<(u16, u16)> = Vec::new();
        for (a, b) in self.0 {
            match merged.last_mut() {
                Some(last) if a <= last.1.saturating_add(1) => last.1 = last.1.max(b),
                _ => merged.push((a, b)),
            }
        }
        Self(merged)
    }

    /// Whether all of it lies where HTTP has its statuses; a number outside is something else.
    fn is_http(&self) -> bool {
        let Some((&(first, _), &(_, last))) = self.0.first().zip(self.0.last()) else {
            return false;
        };
        (first >= 100 || first == 0) && (last <= 999 || last == u16::MAX)
    }
}

impl fmt::Display for Statuses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, &(first, last)) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" or ")?;
            }
            match (first, last) {
                _ if first == last => write!(f, "{first}")?,
                (0, _) => write!(f, "{last} or less")?,
                (_, u16::MAX) => write!(f, "{first} or more")?,
                _ => write!(f, "{first} to {last}")?,
            }
        }
        Ok(())
    }
}

/// The statuses that a pattern on a status lets through; `None` where that is not known.
pub(crate) fn of_pattern(pat: &Pat) -> Option<Statuses> {
    let statuses = match pat {
        Pat::Lit(pat) => Statuses::one(of_lit(&pat.lit)?),
        Pat::Path(pat) => Statuses::one(of_path(&pat.path)?),
        Pat::Range(pat) => of_range(pat.start.as_deref(), &pat.limits, pat.end.as_deref())?,
        Pat::Or(pat) => {
            let mut cases = pat.cases.iter().map(of_pattern);
            let first = cases.next()??;
            cases.try_fold(first, |all, case| Some(all.union(case?)))?
        }
        Pat::Guard(pat) => return of_pattern(&pat.pat),
        Pat::Ident(pat) => return of_pattern(&pat.subpat.as_ref()?.1),
        Pat::Paren(pat) => return of_pattern(&pat.pat),
        Pat::Reference(pat) => return of_pattern(&pat.pat),
        Pat::TupleStruct(pat) if pat.elems.len() == 1 => return of_pattern(&pat.elems[0]),
        _ => return None,
    };
    statuses.is_http().then_some(statuses)
}

/// The status that an expression names: `404`, `404u16`, `StatusCode::NOT_FOUND`, and these seen
/// through `.as_u16()`, `Some(..)`, `&` and their like.
pub(crate) fn of_value(expr: &Expr) -> Option<u16> {
    match expr {
        Expr::Lit(expr) => of_lit(&expr.lit),
        Expr::Path(expr) => of_path(&expr.path),
        Expr::MethodCall(call) if call.method == "as_u16" || is_transparent(&call.method) => {
            of_value(&call.receiver)
        }
        Expr::Call(call) => match (&*call.func, call.args.first()) {
            (Expr::Path(function), Some(argument)) if call.args.len() == 1 => {
                let name = &function.path.segments.last()?.ident;
                let hands_on = ["Some", "Ok", "from", "from_u16"];
                let hands_on = hands_on.iter().any(|known| name == known);
                hands_on.then(|| of_value(argument)).flatten()
            }
            _ => None,
        },
        Expr::Group(expr) => of_value(&expr.expr),
        Expr::Paren(expr) => of_value(&expr.expr),
        Expr::Reference(expr) => of_value(&expr.expr),
        Expr::Cast(expr) => of_value(&expr.expr),
        Expr::Unary(expr) if matches!(expr.op, UnOp::Deref(_)) => of_value(&expr.expr),
        _ => None,
    }
}

/// The statuses of a range of which at least one end is known.
pub(crate) fn of_range(
    start: Option<&Expr>,
    limits: &RangeLimits,
    end: Option<&Expr>,
) -> Option<Statuses> {
    let first = start.map_or(Some(0), of_value)?;
    let last = match (end, limits) {
        (None, _) => u16::MAX,
        (Some(end), RangeLimits::HalfOpen(_)) => of_value(end)?.checked_sub(1)?,
        (Some(end), RangeLimits::Closed(_)) => of_value(end)?,
    };
    let statuses = Statuses::between(first, last);
    statuses.is_http().then_some(statuses)
}

fn of_lit(lit: &Lit) -> Option<u16> {
    let Lit::Int(lit) = lit else { return None };
    let status = lit.base10_parse().ok()?;
    (100..=999).contains(&status).then_some(status)
}

pub(super) fn of_path(path: &syn::Path) -> Option<u16> {
    // Another `NOT_FOUND` may be anybody's constant.
    let parent = path.segments.iter().rev().nth(1)?;
    if !parent.ident.to_string().ends_with("StatusCode") {
        return None;
    }
    of_name(&path.segments.last()?.ident.to_string())
}

fn of_name(name: &str) -> Option<u16> {
    NAMES
        .iter()
        .find(|known| known.1 == name)
        .map(|known| known.0)
}

/// The constant of `http::StatusCode` that names a status.
pub(crate) fn name_of(status: u16) -> Option<&'static str> {
    NAMES
        .iter()
        .find(|known| known.0 == status)
        .map(|known| known.1)
}

/// The constants of `http::StatusCode`, from which those of actix, hyper and reqwest come too.
const NAMES: &[(u16, &str)] = &[
    (200, "OK"),
    (201, "CREATED"),
    (202, "ACCEPTED"),
    (204, "NO_CONTENT"),
    (302, "FOUND"),
    (304, "NOT_MODIFIED"),
    (400, "BAD_REQUEST"),
    (401, "UNAUTHORIZED"),
    (402, "PAYMENT_REQUIRED"),
    (403, "FORBIDDEN"),
    (404, "NOT_FOUND"),
    (405, "METHOD_NOT_ALLOWED"),
    (406, "NOT_ACCEPTABLE"),
    (407, "PROXY_AUTHENTICATION_REQUIRED"),
    (408, "REQUEST_TIMEOUT"),
    (409, "CONFLICT"),
    (410, "GONE"),
    (411, "LENGTH_REQUIRED"),
    (412, "PRECONDITION_FAILED"),
    (413, "PAYLOAD_TOO_LARGE"),
    (414, "URI_TOO_LONG"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
    (416, "RANGE_NOT_SATISFIABLE"),
    (417, "EXPECTATION_FAILED"),
    (418, "IM_A_TEAPOT"),
    (421, "MISDIRECTED_REQUEST"),
    (422, "UNPROCESSABLE_ENTITY"),
    (423, "LOCKED"),
    (424, "FAILED_DEPENDENCY"),
    (425, "TOO_EARLY"),
    (426, "UPGRADE_REQUIRED"),
    (428, "PRECONDITION_REQUIRED"),
    (429, "TOO_MANY_REQUESTS"),
    (431, "REQUEST_HEADER_FIELDS_TOO_LARGE"),
    (451, "UNAVAILABLE_FOR_LEGAL_REASONS"),
    (500, "INTERNAL_SERVER_ERROR"),
    (501, "NOT_IMPLEMENTED"),
    (502, "BAD_GATEWAY"),
    (503, "SERVICE_UNAVAILABLE"),
    (504, "GATEWAY_TIMEOUT"),
    (505, "HTTP_VERSION_NOT_SUPPORTED"),
    (507, "INSUFFICIENT_STORAGE"),
    (511, "NETWORK_AUTHENTICATION_REQUIRED"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn expr(code: &str) -> Expr {
        syn::parse_str(code).unwrap()
    }

    fn pattern(code: &str) -> Option<String> {
        use syn::parse::Parser as _;
        let pat = Pat::parse_multi_with_leading_vert.parse_str(code).unwrap();
        of_pattern(&pat).map(|statuses| statuses.to_string())
    }

    #[test]
    fn values_are_read_in_every_spelling() {
        for code in [
            "404",
            "404u16",
            "StatusCode::NOT_FOUND",
            "&404",
            "Some(404)",
        ] {
            assert_eq!(of_value(&expr(code)), Some(404), "{code}");
        }
        assert_eq!(
            of_value(&expr("http::StatusCode::NOT_FOUND.as_u16()")),
            Some(404)
        );
        for code in [
            "NOT_FOUND",
            "status",
            "3",
            "70000",
            "StatusCode::MINE",
            "after(404)",
            "404.next()",
        ] {
            assert_eq!(of_value(&expr(code)), None, "{code}");
        }
    }

    #[test]
    fn patterns_are_read_as_sets() {
        assert_eq!(pattern("404").as_deref(), Some("404"));
        assert_eq!(pattern("401 | 404").as_deref(), Some("401 or 404"));
        assert_eq!(pattern("s @ 400..=499").as_deref(), Some("400 to 499"));
        assert_eq!(pattern("400..404").as_deref(), Some("400 to 403"));
        assert_eq!(pattern("500..").as_deref(), Some("500 or more"));
        assert_eq!(pattern("StatusCode::NOT_FOUND").as_deref(), Some("404"));
        for unknown in ["_", "status", "401 | other", "OTHER", "1..=3"] {
            assert_eq!(pattern(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn sets_meet_and_join() {
        let client = Statuses::between(400, 499);
        let named = Statuses::one(404).union(Statuses::one(503));
        assert_eq!(client.intersect(&named), Statuses::one(404));
        assert_eq!(client.intersect(&Statuses::one(500)).to_string(), "");
        assert_eq!(
            Statuses::one(400).union(Statuses::one(401)),
            Statuses::between(400, 401)
        );
        assert_eq!(Statuses::any().intersect(&client), client);
    }
}
