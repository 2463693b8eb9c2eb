//! Facts about a status: whose it is, and which statuses are left of it.

use std::rc::Rc;

use crate::judge::statuses::Statuses;

/// The value that an error type or a status belongs to, or that a value is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Origin {
    /// Counts up: a value that came later has a larger root.
    pub(crate) root: u32,
    /// The fields that lead from the root to the value, each after a dot.
    path: Rc<str>,
    pub(crate) kind: OriginKind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum OriginKind {
    /// A part of a value, or all of it.
    Place,
    /// A variable of its own, such as a parameter named `status_code`.
    Own,
    /// An HTTP response, whose body is another value.
    Response,
}

impl Origin {
    pub(crate) fn new(root: u32, kind: OriginKind) -> Self {
        Self {
            root,
            path: Rc::from(""),
            kind,
        }
    }

    /// A part of the value.
    pub(crate) fn part(&self, name: &str) -> Self {
        Self {
            root: self.root,
            path: format!("{}.{name}", self.path).into(),
            kind: OriginKind::Place,
        }
    }

    /// Whether it is any element of a list.
    pub(crate) fn is_element(&self) -> bool {
        self.path.ends_with(".[]")
    }

    /// The fields that lead from the root to the value, each after a dot.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The value that it is a part of.
    pub(crate) fn whole(&self) -> Option<Self> {
        let (path, _) = self.path.rsplit_once('.')?;
        Some(Self {
            root: self.root,
            path: path.into(),
            kind: OriginKind::Place,
        })
    }

    /// The response that has this status.
    pub(crate) fn of_response(mut self) -> Self {
        self.kind = OriginKind::Response;
        self
    }

    /// Whether the value is this one, or a part of it.
    fn contains(&self, other: &Self) -> bool {
        let rest = other.path.strip_prefix(&*self.path);
        self.root == other.root && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// The statuses that are left of one value's.
#[derive(Clone, Debug)]
pub(crate) struct Constraint {
    pub(crate) origin: Origin,
    pub(crate) statuses: Statuses,
    /// Values with a smaller root were there when the status was looked at.
    pub(crate) since: u32,
}

impl Constraint {
    /// Whether it holds for an error type of this origin. A status of its own speaks of what was there when
    /// it was looked at: what comes later may be the answer to another request. The status of a response
    /// speaks of the body that was read from it, which cannot have been there before.
    pub(crate) fn speaks_of(&self, error_type: &Origin) -> bool {
        // An element of a list may be any of them.
        let was_there = error_type.root < self.since && !error_type.path.contains("[]");
        match self.origin.kind {
            OriginKind::Own => was_there,
            OriginKind::Place => self.origin.contains(error_type),
            OriginKind::Response => {
                self.origin.contains(error_type) || was_there && self.origin.root < error_type.root
            }
        }
    }
}

/// The facts at some point; all of them hold.
pub(crate) type Facts = Vec<Constraint>;

/// A condition: the facts where it is true, and those where it is false.
#[derive(Clone, Debug, Default)]
pub(crate) struct Condition {
    pub(crate) holds: Facts,
    pub(crate) fails: Facts,
    /// Its value, where that is known.
    pub(crate) known: Option<bool>,
}

impl Condition {
    pub(crate) fn of_status(origin: &Origin, statuses: &Statuses, since: u32) -> Self {
        let constraint = |statuses| Constraint {
            origin: origin.clone(),
            statuses,
            since,
        };
        Self {
            holds: vec![constraint(statuses.clone())],
            fails: vec![constraint(statuses.complement())],
            known: None,
        }
    }

    pub(crate) fn of_bool(value: bool) -> Self {
        Self {
            known: Some(value),
            ..Self::default()
        }
    }

    /// The facts where another condition holds, too.
    pub(crate) fn under(mut self, facts: &Facts) -> Self {
        self.holds.extend(facts.iter().cloned());
        self.fails.extend(facts.iter().cloned());
        self
    }

    pub(crate) fn not(self) -> Self {
        Self {
            holds: self.fails,
            fails: self.holds,
            known: self.known.map(|known| !known),
        }
    }

    /// Both are true: the other is evaluated where this one is.
    pub(crate) fn and(self, other: Self) -> Self {
        let mut other_fails = self.holds.clone();
        other_fails.extend(other.fails);
        let fails = either(self.fails, &other_fails);
        let mut holds = self.holds;
        holds.extend(other.holds);
        Self {
            holds,
            fails,
            known: None,
        }
    }

    /// One of two conditions, which one is not known.
    pub(crate) fn join(self, other: &Self) -> Self {
        // Where one of them is never true, the other one is.
        let joined =
            |one: Facts, other: &Facts, one_is: Option<bool>, other_is: Option<bool>, never| {
                if one_is == Some(never) {
                    other.clone()
                } else if other_is == Some(never) {
                    one
                } else {
                    either(one, other)
                }
            };
        Self {
            holds: joined(self.holds, &other.holds, self.known, other.known, false),
            fails: joined(self.fails, &other.fails, self.known, other.known, true),
            known: self.known.filter(|known| Some(*known) == other.known),
        }
    }
}

/// The facts where one of two sets of facts holds.
pub(crate) fn either(one: Facts, other: &Facts) -> Facts {
    let joined = one.into_iter().filter_map(|constraint| {
        let same = other
            .iter()
            .filter(|other| other.origin == constraint.origin);
        let statuses = same
            .map(|other| other.statuses.clone())
            .reduce(|a, b| a.intersect(&b))?;
        Some(Constraint {
            statuses: constraint.statuses.union(statuses),
            ..constraint
        })
    });
    joined.collect()
}

/// The same facts of another value: what is known of the first one is known of the second one.
pub(crate) fn moved(facts: &Facts, from_to: Option<&(Origin, Origin)>) -> Facts {
    let moved = facts.iter().map(|fact| {
        let mut fact = fact.clone();
        if let Some((from, to)) = from_to.filter(|(from, _)| from.contains(&fact.origin)) {
            let rest = &fact.origin.path[from.path.len()..];
            fact.origin = Origin {
                root: to.root,
                path: format!("{}{rest}", to.path).into(),
                kind: fact.origin.kind,
            };
        }
        fact
    });
    moved.collect()
}
