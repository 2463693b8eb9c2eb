//! The annotated item: where its functions are, and where in their tokens the bodies begin.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Attribute, Block, ImplItem, Item, ItemImpl, Signature, Stmt, TraitItem, Type};

use crate::sites::{has_own_attribute, of_impl_item, of_item, of_trait_item, plain_path};

/// What the attribute stands on.
pub(crate) enum Annotated {
    /// One function, with or without `self`.
    Function(Box<Function>),
    /// An `impl` block or a module, with the functions in it.
    Block { kind: &'static str },
    /// Something that cannot be checked, by name.
    Refused(&'static str),
    /// Something that `syn` cannot parse.
    Unparsed,
}

/// A function with a body.
pub(crate) struct Function {
    pub(crate) signature: Signature,
    pub(crate) body: Block,
    /// The type that `Self` is, where the attribute sees it and it has no parameters.
    pub(crate) self_type: Option<TokenStream>,
}

pub(crate) fn parse(tokens: &TokenStream) -> Annotated {
    match syn::parse2(tokens.clone()) {
        Ok(Item::Fn(item)) => Annotated::function(item.sig, *item.block),
        Ok(Item::Impl(_)) => Annotated::Block {
            kind: "this `impl` block",
        },
        Ok(Item::Mod(item)) if item.content.is_some() => Annotated::Block {
            kind: "this module",
        },
        Ok(Item::Mod(_)) => Annotated::Refused("a module in a file of its own"),
        Ok(Item::Const(_)) => Annotated::Refused("a constant"),
        Ok(Item::Enum(_)) => Annotated::Refused("an enum"),
        Ok(Item::ExternCrate(_)) => Annotated::Refused("an `extern crate`"),
        Ok(Item::ForeignMod(_)) => Annotated::Refused("an `extern` block"),
        Ok(Item::Macro(item)) if item.ident.is_some() => Annotated::Refused("a macro definition"),
        Ok(Item::Macro(_)) => Annotated::Refused("a macro call"),
        Ok(Item::Static(_)) => Annotated::Refused("a static"),
        Ok(Item::Struct(_)) => Annotated::Refused("a struct"),
        Ok(Item::Trait(_)) => Annotated::Refused("a trait as a whole"),
        Ok(Item::TraitAlias(_)) => Annotated::Refused("a trait alias"),
        Ok(Item::Type(_)) => Annotated::Refused("a type alias"),
        Ok(Item::Union(_)) => Annotated::Refused("a union"),
        Ok(Item::Use(_)) => Annotated::Refused("a `use`"),
        _ => parse_associated(tokens),
    }
}

/// A function as only `impl` blocks and traits have it.
fn parse_associated(tokens: &TokenStream) -> Annotated {
    if let Ok(ImplItem::Fn(item)) = syn::parse2(tokens.clone()) {
        return Annotated::function(item.sig, item.block);
    }
    match syn::parse2(tokens.clone()) {
        Ok(TraitItem::Fn(item)) => match item.default {
            Some(body) => Annotated::function(item.sig, body),
            None => Annotated::Refused("a function without a body"),
        },
        Ok(TraitItem::Const(_)) => Annotated::Refused("an associated constant"),
        Ok(TraitItem::Type(_)) => Annotated::Refused("an associated type"),
        _ => Annotated::Unparsed,
    }
}

impl Annotated {
    fn function(signature: Signature, body: Block) -> Self {
        let self_type = None;
        Self::Function(Box::new(Function {
            signature,
            body,
            self_type,
        }))
    }
}

/// What goes into the body of a function.
#[derive(Clone, Default)]
pub(crate) struct Inserted {
    /// These stand at the top.
    pub(crate) items: TokenStream,
    /// These stand behind the items that the body begins with.
    pub(crate) statements: TokenStream,
}

/// Puts what `insert` makes of each function at the top of its body, and leaves every other token
/// as it is. `None` where some part cannot be parsed.
pub(crate) fn insert_into_functions(
    tokens: TokenStream,
    insert: &mut dyn FnMut(&Function) -> Inserted,
) -> Option<TokenStream> {
    let item: Item = syn::parse2(tokens.clone()).ok()?;
    insert_into_item(item, tokens, insert)
}

/// Puts tokens into the body that the tokens of a function end with.
pub(crate) fn insert_into_body(tokens: TokenStream, inserted: &Inserted) -> TokenStream {
    map_last_braces(tokens, &mut |body| {
        let (mut result, rest) = split_inner_attributes(body);
        result.extend(inserted.items.clone());
        if inserted.statements.is_empty() {
            result.extend(rest);
            return result;
        }
        match leading_items.parse2(rest.clone()) {
            Ok([items, rest]) => result.extend([items, inserted.statements.clone(), rest]),
            Err(_) => result.extend(rest),
        }
        result
    })
}

/// The inner attributes of a body, and all that follows.
fn split_inner_attributes(body: TokenStream) -> (TokenStream, TokenStream) {
    let is_pound = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(pound)) if pound.as_char() == '#');
    // Nearly always there are none; then the body need not be put together again.
    if !is_pound(body.clone().into_iter().next().as_ref()) {
        return (TokenStream::new(), body);
    }
    let mut body = body.into_iter().peekable();
    let mut attributes = TokenStream::new();
    while is_pound(body.peek()) {
        let start: Vec<_> = body.by_ref().take(2).collect();
        if !matches!(&start[..], [_, TokenTree::Punct(bang)] if bang.as_char() == '!') {
            return (attributes, start.into_iter().chain(body).collect());
        }
        attributes.extend(start);
        attributes.extend(body.next());
    }
    (attributes, body.collect())
}

/// The items that a body begins with, and all that follows.
fn leading_items(input: ParseStream<'_>) -> syn::Result<[TokenStream; 2]> {
    let mut items = TokenStream::new();
    while let Ok(Stmt::Item(_)) = input.fork().parse() {
        items.extend(with_tokens(input, Stmt::parse)?.1);
    }
    Ok([items, input.parse()?])
}

fn insert_into_item(
    item: Item,
    tokens: TokenStream,
    insert: &mut dyn FnMut(&Function) -> Inserted,
) -> Option<TokenStream> {
    match item {
        Item::Fn(item) => {
            let (signature, body) = (item.sig, *item.block);
            Some(insert_into_body(
                tokens,
                &insert(&Function {
                    signature,
                    body,
                    self_type: None,
                }),
            ))
        }
        Item::Impl(block) => {
            insert_into_each(tokens, &of_impl_item, &mut |item, tokens| match item {
                ImplItem::Fn(item) => {
                    let (signature, body) = (item.sig, item.block);
                    Some(insert_into_body(
                        tokens,
                        &insert(&Function {
                            signature,
                            body,
                            self_type: plain_self_type(&block),
                        }),
                    ))
                }
                _ => Some(tokens),
            })
        }
        Item::Trait(_) => {
            insert_into_each(tokens, &of_trait_item, &mut |item, tokens| match item {
                TraitItem::Fn(item) => match item.default {
                    Some(body) => {
                        let signature = item.sig;
                        Some(insert_into_body(
                            tokens,
                            &insert(&Function {
                                signature,
                                body,
                                self_type: None,
                            }),
                        ))
                    }
                    None => Some(tokens),
                },
                _ => Some(tokens),
            })
        }
        Item::Mod(item) if item.content.is_some() => {
            insert_into_each(tokens, &of_item, &mut |item, tokens| {
                insert_into_item(item, tokens, insert)
            })
        }
        _ => Some(tokens),
    }
}

fn plain_self_type(block: &ItemImpl) -> Option<TokenStream> {
    match &*block.self_ty {
        Type::Path(ty) if block.generics.params.is_empty() && ty.qself.is_none() => {
            plain_path(&ty.path)
        }
        _ => None,
    }
}

/// Takes the block that the tokens end with apart into its items, and puts it together again.
fn insert_into_each<T: Parse>(
    tokens: TokenStream,
    attributes: &dyn Fn(&T) -> &[Attribute],
    insert: &mut dyn FnMut(T, TokenStream) -> Option<TokenStream>,
) -> Option<TokenStream> {
    let mut whole = true;
    let tokens = map_last_braces(tokens, &mut |block| {
        let Ok((inner_attributes, items)) = items::<T>.parse2(block.clone()) else {
            whole = false;
            return block;
        };
        let mut result = inner_attributes;
        for (item, tokens) in items {
            // What is annotated itself is checked by its own attribute.
            let inserted = if has_own_attribute(attributes(&item)) {
                Some(tokens)
            } else {
                insert(item, tokens)
            };
            whole &= inserted.is_some();
            result.extend(inserted);
        }
        result
    });
    whole.then_some(tokens)
}

/// The items of a block, each with its tokens, behind the tokens of the inner attributes.
fn items<T: Parse>(input: ParseStream<'_>) -> syn::Result<(TokenStream, Vec<(T, TokenStream)>)> {
    let (_, inner_attributes) = with_tokens(input, Attribute::parse_inner)?;
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(with_tokens(input, T::parse)?);
    }
    Ok((inner_attributes, items))
}

/// Parses, and returns the tokens that were parsed too.
pub(crate) fn with_tokens<T>(
    input: ParseStream<'_>,
    parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<(T, TokenStream)> {
    let mut cursor = input.cursor();
    let parsed = parse(input)?;
    let mut tokens = TokenStream::new();
    while cursor < input.cursor() {
        let Some((token, next)) = cursor.token_tree() else {
            break;
        };
        tokens.extend([token]);
        cursor = next;
    }
    Ok((parsed, tokens))
}

/// Changes what stands in the braces that the tokens end with, also inside of the invisible groups
/// in which `macro_rules!` fragments come.
fn map_last_braces(
    tokens: TokenStream,
    map: &mut dyn FnMut(TokenStream) -> TokenStream,
) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    if let Some(TokenTree::Group(last)) = tokens.pop() {
        let inside = match last.delimiter() {
            Delimiter::None => map_last_braces(last.stream(), map),
            _ => map(last.stream()),
        };
        let mut group = Group::new(last.delimiter(), inside);
        group.set_span(last.span());
        tokens.push(TokenTree::Group(group));
    }
    tokens.into_iter().collect()
}

/// What the attribute stands on, for messages.
pub(crate) fn place(annotated: &Annotated) -> String {
    match annotated {
        Annotated::Function(function) => format!("`{}`", function.signature.ident),
        Annotated::Block { kind } => (*kind).to_owned(),
        Annotated::Refused(_) | Annotated::Unparsed => String::new(),
    }
}

/// The token whose hygiene belongs to the item itself.
pub(crate) fn keyword(tokens: &TokenStream) -> Option<Ident> {
    tokens.clone().into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => keyword(&group.stream()),
        _ => None,
    })
}
