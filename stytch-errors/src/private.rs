//! What the attribute's expansions and this project's own tests need. Not covered by semver.

pub use crate::equal::equal;
pub use crate::generated::KNOWN_WITHOUT_A_PAGE;
