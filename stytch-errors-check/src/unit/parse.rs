//! Parses an item into its functions. Each token is parsed once: of a block, first the header, then each
//! item in the braces.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Attribute, Block, Expr, ImplItem, Item, ItemImpl, Signature, TraitItem, Type, parse2};

use super::module_item::{BlockKind, ModuleItem};
use super::pieces::{Piece, items_of, split_last_braces};
use super::{Constant, Function, Import, NotChecked, Unit, fields};
use crate::lower::attributes::{has_own_attribute, of_impl_item, of_item, of_trait_item};
use crate::lower::names::{plain_name, type_name};
use crate::lower::{plain_path, statics};

impl Unit {
    /// Parses what the attribute stands on.
    ///
    /// # Errors
    ///
    /// If the item is of a kind that has no functions with bodies, or cannot be parsed.
    pub fn parse(tokens: &TokenStream) -> Result<Self, NotChecked> {
        let mut found = Found::default();
        let (pieces, place) = match kind(tokens) {
            Some(BlockKind::Trait) => {
                found
                    .block(BlockKind::Trait, tokens)
                    .ok_or(NotChecked::Unparsed)?;
                return Err(NotChecked::Kind("a trait as a whole"));
            }
            Some(kind) => {
                let pieces = found.block(kind, tokens).ok_or(NotChecked::Unparsed)?;
                (pieces, kind.place().to_owned())
            }
            None => {
                let (signature, body) = function(tokens)?;
                let place = format!("`{}`", signature.ident);
                (
                    vec![found.add(signature, body, None, tokens.clone())],
                    place,
                )
            }
        };
        Ok(Self {
            functions: found.functions,
            constants: found.constants,
            imports: found.imports,
            modules: found.modules.into_iter().map(|name| (0, name)).collect(),
            renamed_fields: found.renamed_fields,
            files: 0,
            pieces,
            place,
        })
    }
}

/// The kind of block that the tokens begin like, without parsing them.
fn kind(tokens: &TokenStream) -> Option<BlockKind> {
    let header = split_last_braces(tokens)?.whole_header();
    let mut tokens = header.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            // An attribute: `#` and its brackets.
            TokenTree::Punct(pound) if pound.as_char() == '#' => {
                tokens.next();
            }
            TokenTree::Ident(word) => match word.to_string().as_str() {
                "impl" => return Some(BlockKind::Impl),
                "mod" => return Some(BlockKind::Module),
                "trait" => return Some(BlockKind::Trait),
                "pub" | "crate" | "unsafe" | "default" | "auto" => {}
                _ => return None,
            },
            // `(crate)` of a visibility, or a fragment of `macro_rules!`.
            TokenTree::Group(_) => {}
            _ => return None,
        }
    }
    None
}

fn function(tokens: &TokenStream) -> Result<(Signature, Block), NotChecked> {
    let kind = match parse2(tokens.clone()) {
        Ok(Item::Fn(item)) => return Ok((item.sig, *item.block)),
        Ok(Item::Mod(_)) => "a module in a file of its own",
        Ok(Item::Const(_)) => "a constant",
        Ok(Item::Enum(_)) => "an enum",
        Ok(Item::ExternCrate(_)) => "an `extern crate`",
        Ok(Item::ForeignMod(_)) => "an `extern` block",
        Ok(Item::Macro(item)) if item.ident.is_some() => "a macro definition",
        Ok(Item::Macro(_)) => "a macro call",
        Ok(Item::Static(_)) => "a static",
        Ok(Item::Struct(_)) => "a struct",
        Ok(Item::TraitAlias(_)) => "a trait alias",
        Ok(Item::Type(_)) => "a type alias",
        Ok(Item::Union(_)) => "a union",
        Ok(Item::Use(_)) => "a `use`",
        _ => return associated_function(tokens),
    };
    Err(NotChecked::Kind(kind))
}

/// A function as only `impl` blocks and traits have it.
fn associated_function(tokens: &TokenStream) -> Result<(Signature, Block), NotChecked> {
    if let Ok(ImplItem::Fn(item)) = parse2(tokens.clone()) {
        return Ok((item.sig, item.block));
    }
    Err(match parse2(tokens.clone()) {
        Ok(TraitItem::Fn(item)) => match item.default {
            Some(body) => return Ok((item.sig, body)),
            None => NotChecked::Kind("a function without a body"),
        },
        Ok(TraitItem::Const(_)) => NotChecked::Kind("an associated constant"),
        Ok(TraitItem::Type(_)) => NotChecked::Kind("an associated type"),
        _ => NotChecked::Unparsed,
    })
}

/// The functions and constants of a unit, as they are found.
#[derive(Default)]
struct Found {
    functions: Vec<Function>,
    constants: Vec<Constant>,
    imports: Vec<Import>,
    modules: Vec<String>,
    renamed_fields: Vec<(usize, String, String)>,
    /// The type, trait or module whose items are being found.
    holder: Option<String>,
    /// Whether an `impl` block or trait is around.
    is_in_block: bool,
}

/// The handling of an item of a block and its tokens.
type Add<'a, T> = &'a mut dyn FnMut(&mut Found, T, TokenStream) -> Vec<Piece>;

impl Found {
    fn add(
        &mut self,
        signature: Signature,
        body: Block,
        self_type: Option<TokenStream>,
        tokens: TokenStream,
    ) -> Piece {
        let index = self.functions.len();
        self.functions.push(Function {
            index,
            file: 0,
            is_associated: self.is_in_block,
            signature,
            body,
            self_type,
            holder: self.holder.clone(),
        });
        Piece::Function(index, tokens)
    }

    fn add_constant(&mut self, name: Ident, value: Expr) {
        let holder = self.holder.clone();
        self.constants.push(Constant {
            name,
            value,
            file: 0,
            holder,
        });
    }

    /// The pieces of a block; `None` where some part cannot be parsed.
    fn block(&mut self, kind: BlockKind, tokens: &TokenStream) -> Option<Vec<Piece>> {
        let split = split_last_braces(tokens)?;
        let inside = split.braces.stream();
        // The item without what is in it.
        let mut header = split.whole_header();
        let empty = Group::new(Delimiter::Brace, TokenStream::new());
        header.extend([TokenTree::Group(empty)]);
        let (self_type, holder) = match (kind, parse2(header)) {
            (BlockKind::Impl, Ok(Item::Impl(block))) => {
                (plain_self_type(&block), type_name(&block.self_ty))
            }
            (BlockKind::Trait, Ok(Item::Trait(block))) => (None, Some(plain_name(&block.ident))),
            (BlockKind::Module, Ok(Item::Mod(block))) => (None, Some(plain_name(&block.ident))),
            _ => return None,
        };
        let outer = std::mem::replace(&mut self.holder, holder);
        let was_in_block = self.is_in_block;
        self.is_in_block = !matches!(kind, BlockKind::Module);
        let inside = match kind {
            BlockKind::Impl => {
                self.items::<ImplItem>(inside, &of_impl_item, &mut |found, item, tokens| {
                    vec![match item {
                        ImplItem::Fn(item) => {
                            found.add(item.sig, item.block, self_type.clone(), tokens)
                        }
                        ImplItem::Const(item) => {
                            found.add_constant(item.ident, item.expr);
                            Piece::Tokens(tokens)
                        }
                        _ => Piece::Tokens(tokens),
                    }]
                })?
            }
            BlockKind::Trait => {
                self.items::<TraitItem>(inside, &of_trait_item, &mut |found, item, tokens| {
                    vec![match item {
                        TraitItem::Fn(item) => match item.default {
                            Some(body) => found.add(item.sig, body, None, tokens),
                            None => Piece::Tokens(tokens),
                        },
                        _ => Piece::Tokens(tokens),
                    }]
                })?
            }
            BlockKind::Module => {
                self.modules.extend(self.holder.clone());
                self.module_items(inside)?
            }
        };
        self.holder = outer;
        self.is_in_block = was_in_block;
        Some(split.around(inside))
    }

    fn module_items(&mut self, tokens: TokenStream) -> Option<Vec<Piece>> {
        // A block within a module is taken apart item by item, so it is not parsed as a whole before.
        let read = |input: ParseStream<'_>| ModuleItem::parse(input);
        let (attributes, items) = items_of(read).parse2(tokens).ok()?;
        let mut pieces = vec![Piece::Tokens(attributes)];
        for (item, tokens) in items {
            match item {
                ModuleItem::Block(kind, attributes) if !has_own_attribute(&attributes) => {
                    pieces.extend(self.block(kind, &tokens)?);
                }
                ModuleItem::Item(item) if !has_own_attribute(of_item(&item)) => match *item {
                    Item::Fn(item) => {
                        pieces.push(self.add(item.sig, *item.block, None, tokens));
                    }
                    Item::Use(item) => {
                        Import::of(&item, &mut self.imports);
                        pieces.push(Piece::Tokens(tokens));
                    }
                    Item::Const(item) => {
                        self.add_constant(item.ident, *item.expr);
                        pieces.push(Piece::Tokens(tokens));
                    }
                    Item::Static(item) => {
                        self.add_constant(item.ident, *item.expr);
                        pieces.push(Piece::Tokens(tokens));
                    }
                    Item::Struct(item) => {
                        self.renamed_fields.extend(fields::renamed(&item));
                        pieces.push(Piece::Tokens(tokens));
                    }
                    Item::Macro(item) => {
                        for (name, value) in statics(&item.mac).unwrap_or_default() {
                            self.add_constant(name, value);
                        }
                        pieces.push(Piece::Tokens(tokens));
                    }
                    _ => pieces.push(Piece::Tokens(tokens)),
                },
                _ => pieces.push(Piece::Tokens(tokens)),
            }
        }
        Some(pieces)
    }

    fn items<T: Parse>(
        &mut self,
        tokens: TokenStream,
        attributes: &dyn Fn(&T) -> &[Attribute],
        add: Add<'_, T>,
    ) -> Option<Vec<Piece>> {
        let (inner_attributes, items) = items_of(T::parse).parse2(tokens).ok()?;
        let mut pieces = vec![Piece::Tokens(inner_attributes)];
        for (item, tokens) in items {
            // Its own attribute checks it.
            if has_own_attribute(attributes(&item)) {
                pieces.push(Piece::Tokens(tokens));
            } else {
                pieces.extend(add(self, item, tokens));
            }
        }
        Some(pieces)
    }
}

/// The type of an `impl` block, if it is a plain name and the block has no type parameters.
fn plain_self_type(block: &ItemImpl) -> Option<TokenStream> {
    match &*block.self_ty {
        Type::Path(ty) if block.generics.params.is_empty() && ty.qself.is_none() => {
            plain_path(&ty.path)
        }
        _ => None,
    }
}
