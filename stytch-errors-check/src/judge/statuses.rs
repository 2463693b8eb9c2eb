//! Sets of HTTP statuses, and their names.

use core::fmt;

/// A set of statuses, as sorted and disjoint ranges with both ends included.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Statuses(Vec<(u16, u16)>);

impl Statuses {
    /// The statuses where nothing is known about the status.
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

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The statuses of both; where they exclude each other, the later one.
    pub(crate) fn narrowed_by(&self, later: &Self) -> Self {
        let both = self.intersect(later);
        if both.is_empty() { later.clone() } else { both }
    }

    /// The only status of the set.
    pub(crate) fn only(&self) -> Option<u16> {
        match self.0.as_slice() {
            [(first, last)] if first == last => Some(*first),
            _ => None,
        }
    }

    /// All other statuses.
    pub(crate) fn complement(&self) -> Self {
        let mut rest = Vec::new();
        let mut next = Some(0);
        for &(first, last) in &self.0 {
            if let Some(start) = next.filter(|start| *start < first) {
                rest.push((start, first - 1));
            }
            next = last.checked_add(1);
        }
        rest.extend(next.map(|start| (start, u16::MAX)));
        Self(rest)
    }

    /// Whether all of it lies where HTTP has its statuses; a number outside is something else.
    pub(crate) fn is_http(&self) -> bool {
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

/// The status that a constant of `http::StatusCode` names.
pub(crate) fn of_name(name: &str) -> Option<u16> {
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

    #[test]
    fn a_set_and_its_complement_are_everything() {
        for set in [
            Statuses::one(404),
            Statuses::between(0, 399),
            Statuses::between(500, u16::MAX),
            Statuses::one(401).union(Statuses::one(404)),
            Statuses::any(),
        ] {
            let rest = set.complement();
            assert_eq!(set.intersect(&rest), Statuses::any().complement());
            assert_eq!(rest.complement(), set);
            assert_eq!(set.union(rest), Statuses::any());
        }
    }
}
