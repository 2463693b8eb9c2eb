//! Rewrites that keep the meaning of a function, and so what is reported of it.

mod arms;
mod bodies;
mod conditions;
mod forms;
mod moved;
mod names;
mod operands;
mod shape;
mod wrappers;

use syn::Item;

use crate::corpus::Handler;

type Apply = dyn Fn(&Handler) -> Vec<Item>;

/// One rewrite.
pub struct Rewrite {
    /// Its name in the table of figures.
    pub name: String,
    apply: Box<Apply>,
}

impl Rewrite {
    fn new(name: impl Into<String>, apply: impl Fn(&Handler) -> Vec<Item> + 'static) -> Self {
        Self {
            name: name.into(),
            apply: Box::new(apply),
        }
    }

    /// The item of the handler, once for each place where the rewrite fits.
    #[must_use]
    pub fn applied_to(&self, handler: &Handler) -> Vec<Item> {
        (self.apply)(handler)
    }
}

/// Every rewrite.
#[must_use]
pub fn all() -> Vec<Rewrite> {
    let mut all = wrappers::rewrites();
    all.extend(forms::rewrites());
    all.extend(operands::rewrites());
    all.extend(names::rewrites());
    all.extend(arms::rewrites());
    all.extend(moved::rewrites());
    all.extend(bodies::rewrites());
    all.extend(conditions::rewrites());
    all
}
