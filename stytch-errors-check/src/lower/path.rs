//! Paths: the items that they name in the unit, and the form in which rustc evaluates a constant.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::Lowerer;
use super::names::{is_type_name, plain_name};
use super::scope::Named;
use crate::body::{ConstantPath, Path, Target};

impl Lowerer<'_> {
    pub(super) fn path(&mut self, path: &syn::Path, has_self_type: bool) -> Path {
        let segments: Vec<String> = path
            .segments
            .iter()
            .map(|segment| plain_name(&segment.ident))
            .collect();
        let segments = self.originals(segments);
        let target = if has_self_type {
            Target::Elsewhere
        } else {
            self.target(&segments)
        };
        let constant = if has_self_type {
            None
        } else {
            self.constant_path(path, &segments)
        };
        Path {
            segments,
            target,
            constant,
        }
    }

    /// The names that a path's types have where they come from.
    fn originals(&self, mut segments: Vec<String>) -> Vec<String> {
        let types = segments.len().saturating_sub(1);
        for segment in &mut segments[..types] {
            let mut aliases = self.aliases.iter().rev();
            if let Some((_, original)) = aliases.find(|(name, _)| name == segment) {
                segment.clone_from(original);
            }
        }
        segments
    }

    /// The item of the unit that a path names: by its name, also as `Self::NAME` or `module::NAME`.
    fn target(&self, segments: &[String]) -> Target {
        let within = |holder: &str, name: &str| self.scope.find(&format!("{holder}::{name}"));
        let own = |name: &str| within(self.context.holder.as_ref()?, name);
        let named = match segments {
            [name] => match self.scope.find(name) {
                None | Some(Named::Item) => own(name),
                named => named,
            },
            [.., parent, name] if parent == "Self" || parent == "self" => {
                own(name).or_else(|| self.scope.find(name))
            }
            [.., parent, name] if parent == "super" => self.scope.find(name),
            [.., parent, name] => within(parent, name).or_else(|| {
                let is_near = self.is_self_type(parent) || self.modules.contains(&parent.as_str());
                self.scope.find(name).filter(|_| is_near)
            }),
            [] => None,
        };
        match named {
            Some(Named::Constant(id, _)) => Target::Constant(*id),
            Some(Named::Function(id)) => Target::Function(*id),
            // A local hides what has its name.
            Some(Named::Local(_)) => Target::Elsewhere,
            _ => self.declared(segments),
        }
    }

    fn is_self_type(&self, name: &str) -> bool {
        let self_type = self.context.self_type.map(ToString::to_string);
        self_type.is_some_and(|ty| ty == name)
    }

    fn constant_path(&self, path: &syn::Path, segments: &[String]) -> Option<ConstantPath> {
        let first = path.segments.first()?;
        let mut tokens = plain_path(path)?;
        let roots = ["crate", "self", "super", "Self"];
        let is_rooted =
            path.leading_colon.is_some() || roots.iter().any(|root| first.ident == root);
        let mut is_hidden = false;
        let after_first = |tokens: TokenStream| tokens.into_iter().skip(1);
        if first.ident == "Self" {
            if let Some(ty) = self.context.self_type {
                tokens = ty.clone().into_iter().chain(after_first(tokens)).collect();
            }
        } else if !is_rooted {
            match self.scope.find(&plain_name(&first.ident)) {
                Some(Named::Hidden | Named::Constant(_, true)) => is_hidden = true,
                Some(Named::Import(import)) => {
                    tokens = import
                        .clone()
                        .into_iter()
                        .chain(after_first(tokens))
                        .collect();
                }
                None => {
                    let globs: Vec<_> = self.scope.globs().collect();
                    if !globs.is_empty() {
                        tokens = quote!({ #(#[allow(unused_imports)] use #globs*;)* #tokens });
                    }
                }
                Some(Named::Local(_) | Named::Function(_)) => return None,
                Some(Named::Constant(_, false) | Named::Item | Named::Glob(_)) => {}
            }
        }
        let parent = segments.iter().rev().nth(1);
        Some(ConstantPath {
            tokens,
            is_of_type: parent.is_some_and(|parent| is_type_name(parent) && parent != "Self"),
            // A name alone is not a type.
            is_generic: segments.len() > 1 && self.is_generic(&segments[0]),
            is_hidden,
        })
    }

    /// Whether a name may be `Self` or a type parameter: of the function, or of an `impl` around it,
    /// which the attribute does not see.
    fn is_generic(&self, name: &str) -> bool {
        let is_parameter = self
            .context
            .type_parameters
            .iter()
            .any(|known| known == name);
        if self.context.self_type.is_some() {
            return is_parameter;
        }
        let is_type = is_type_name(name);
        name == "Self"
            || is_parameter
            || is_type && name.len() <= 2 && !name.contains(char::is_lowercase)
            || is_type && self.context.is_method && name.contains(char::is_lowercase)
    }
}

/// The tokens of a path that is made of plain names.
pub(crate) fn plain_path(path: &syn::Path) -> Option<TokenStream> {
    let mut tokens = TokenStream::new();
    for (index, segment) in path.segments.iter().enumerate() {
        if !segment.arguments.is_none() {
            return None;
        }
        let ident = &segment.ident;
        if index > 0 || path.leading_colon.is_some() {
            tokens.extend(colons(ident.span()));
        }
        tokens.extend([TokenTree::from(ident.clone())]);
    }
    Some(tokens)
}

pub(super) fn colons(span: Span) -> TokenStream {
    quote_spanned!(span=> ::)
}
