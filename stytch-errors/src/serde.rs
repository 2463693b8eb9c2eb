//! `Serialize` and `Deserialize` for every page, as the wire string.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{self, Deserializer, Visitor};

use crate::Page;

/// What the generated implementations share.
pub(crate) fn deserialize<'de, P: Page, D: Deserializer<'de>>(from: D) -> Result<P, D::Error> {
    from.deserialize_str(CodeVisitor(PhantomData))
}

struct CodeVisitor<P>(PhantomData<P>);

impl<P: Page> Visitor<'_> for CodeVisitor<P> {
    type Value = P;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {} {} code", P::VERTICAL, P::STATUS)
    }

    fn visit_str<E: de::Error>(self, string: &str) -> Result<P, E> {
        P::try_from(string).map_err(E::custom)
    }
}
