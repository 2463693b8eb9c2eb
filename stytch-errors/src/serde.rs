//! `Serialize` and `Deserialize` for every page and for `Vertical`, as strings.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{self, Deserialize, Deserializer, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::{Page, Vertical};

/// The part that the generated implementations share.
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

/// *Feature `serde`.* Its name.
impl Serialize for Vertical {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

/// *Feature `serde`.* From its name.
impl<'de> Deserialize<'de> for Vertical {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(VerticalVisitor)
    }
}

struct VerticalVisitor;

impl Visitor<'_> for VerticalVisitor {
    type Value = Vertical;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`b2b`, `consumer` or `fraud`")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Vertical, E> {
        name.parse()
            .map_err(|_| E::invalid_value(de::Unexpected::Str(name), &self))
    }
}
