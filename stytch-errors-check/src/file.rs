//! A source file: its functions without an attribute as one unit, and each annotated item by itself.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{ImplItem, Item, TraitItem};

use crate::unit::{Piece, Unit, with_tokens};

/// A source file, parsed for what is checked in it.
///
/// ```
/// use stytch_errors_check::File;
///
/// let source = r#"
///     #[stytch_handle(b2b, 401)]
///     fn annotated(err: &E) -> bool { err.error_type == "stale_factors" }
///     fn plain() {}
/// "#;
/// let file = File::parse(source.parse()?).expect("a file that `syn` can parse");
/// assert_eq!(file.annotated()[0].arguments.to_string(), "b2b , 401");
/// assert_eq!(file.unit().functions().len(), 1);
/// # Ok::<(), proc_macro2::LexError>(())
/// ```
pub struct File {
    unit: Unit,
    annotated: Vec<Annotated>,
}

/// An item that has `#[stytch_handle]` on it.
pub struct Annotated {
    /// The attribute's arguments.
    pub arguments: TokenStream,
    /// The attribute's name, for what is wrong with the item as a whole.
    pub call_site: Span,
    /// The item, as the attribute gets it.
    pub item: TokenStream,
}

/// Where a function of a [`File`] stands.
pub struct Place<'a> {
    /// Its place in [`Unit::functions`].
    pub index: usize,
    /// Its tokens, with its attributes.
    pub tokens: &'a TokenStream,
    /// How many inline modules are around it.
    pub modules: usize,
}

impl File {
    /// Parses a file.
    ///
    /// # Errors
    ///
    /// Where `syn` cannot parse it, with the place at which it stops.
    pub fn parse(tokens: TokenStream) -> syn::Result<Self> {
        let mut annotated = Vec::new();
        find_annotated(&tokens, &mut annotated);
        let module = module_of(tokens.clone());
        match Unit::parse(&module) {
            Ok(unit) => Ok(Self { unit, annotated }),
            // Only for the place, which a unit does not keep.
            Err(_) => match syn::parse2::<syn::File>(tokens) {
                Err(error) => Err(error),
                Ok(_) => Err(syn::Error::new(Span::call_site(), "cannot parse this file")),
            },
        }
    }

    /// The functions and methods that no attribute checks, in order, also those in inline modules.
    #[must_use]
    pub fn unit(&self) -> &Unit {
        &self.unit
    }

    /// The same, to be [linked](Unit::linked) with those of other files.
    #[must_use]
    pub fn into_unit(self) -> Unit {
        self.unit
    }

    /// The annotated items, in order.
    #[must_use]
    pub fn annotated(&self) -> &[Annotated] {
        &self.annotated
    }

    /// Where the functions of the [`unit`](Self::unit) stand.
    #[must_use]
    pub fn places(&self) -> Vec<Place<'_>> {
        let mut places = Vec::new();
        // The module around is the file.
        if let [_, Piece::Group(_, _, inside)] = self.unit.pieces() {
            add_places(inside, 0, &mut places);
        }
        places
    }
}

/// The file as an inline module, which is a unit.
fn module_of(tokens: TokenStream) -> TokenStream {
    let word = |word| TokenTree::Ident(Ident::new(word, Span::call_site()));
    let braces = TokenTree::Group(Group::new(Delimiter::Brace, tokens));
    [word("mod"), word("file"), braces].into_iter().collect()
}

fn add_places<'a>(pieces: &'a [Piece], modules: usize, places: &mut Vec<Place<'a>>) {
    let mut begins_module = false;
    for piece in pieces {
        match piece {
            Piece::Tokens(tokens) => begins_module = ends_like_module(tokens),
            Piece::Function(index, tokens) => places.push(Place {
                index: *index,
                tokens,
                modules,
            }),
            Piece::Group(_, _, inside) => {
                add_places(inside, modules + usize::from(begins_module), places);
            }
        }
    }
}

/// Whether what comes before braces is the `mod name` of a module.
fn ends_like_module(header: &TokenStream) -> bool {
    let header: Vec<_> = header.clone().into_iter().collect();
    matches!(header.as_slice(), [.., TokenTree::Ident(word), TokenTree::Ident(_)] if word == "mod")
}

fn find_annotated(tokens: &TokenStream, found: &mut Vec<Annotated>) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let before = |distance: usize| at.checked_sub(distance).map(|at| &tokens[at]);
        if is(before(1), '#') {
            if let Some((arguments, call_site)) = arguments(group) {
                let rest = tokens[at + 1..].iter().cloned().collect();
                if let Some(item) = first_item(rest) {
                    found.push(Annotated {
                        arguments,
                        call_site,
                        item,
                    });
                }
            }
            continue;
        }
        // The tokens that a macro gets are not yet those that it becomes.
        let names_macro = matches!(before(1), Some(TokenTree::Ident(_))) && is(before(2), '!');
        if !is(before(1), '!') && !names_macro {
            find_annotated(&group.stream(), found);
        }
    }
}

fn is(token: Option<&TokenTree>, char: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == char)
}

/// The arguments and the name of `[stytch_handle(…)]`, by whichever path.
fn arguments(brackets: &Group) -> Option<(TokenStream, Span)> {
    let mut name = None;
    let mut arguments = TokenStream::new();
    for token in brackets.stream() {
        match token {
            TokenTree::Ident(word) => name = Some(word),
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                arguments = group.stream();
                break;
            }
            _ => return None,
        }
    }
    let name = name.filter(|name| name == "stytch_handle")?;
    Some((arguments, name.span()))
}

/// The tokens of the item that these begin with, wherever an item can stand.
fn first_item(tokens: TokenStream) -> Option<TokenStream> {
    first::<Item>(tokens.clone())
        .or_else(|| first::<ImplItem>(tokens.clone()))
        .or_else(|| first::<TraitItem>(tokens))
}

fn first<T: Parse>(tokens: TokenStream) -> Option<TokenStream> {
    let parse = |input: ParseStream<'_>| {
        let (_, item) = with_tokens(input, T::parse)?;
        input.parse::<TokenStream>()?;
        Ok(item)
    };
    parse.parse2(tokens).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(source: &str) -> File {
        File::parse(source.parse().unwrap()).unwrap()
    }

    fn arguments_of(source: &str) -> Vec<String> {
        let file = file(source);
        let annotated = file.annotated().iter();
        annotated
            .map(|item| item.arguments.to_string().replace(' ', ""))
            .collect()
    }

    #[test]
    fn annotated_items_are_found_wherever_they_stand() {
        let source = "
            #[stytch_handle(b2b)] fn one() {}
            #[cfg(test)] #[stytch_errors::stytch_handle(b2b,400)] #[inline] pub async fn two() {}
            impl S {
                #[stytch_handle(b2b,401)] fn three(&self) {}
                fn outer() { #[stytch_handle(b2b,403)] fn four() {} }
            }
            mod inner { trait T { #[::stytch_errors::stytch_handle(b2b,404)] fn five(&self) {} } }
            #[stytch_handle(b2b,405)] impl S { fn six() {} }
        ";
        let expected = ["b2b", "b2b,400", "b2b,401", "b2b,403", "b2b,404", "b2b,405"];
        assert_eq!(arguments_of(source), expected);
        let file = file(source);
        for annotated in file.annotated() {
            let unit = Unit::parse(&annotated.item).ok().expect("an item");
            assert_eq!(unit.functions().len(), 1);
        }
        // `outer` alone: the others have their own attribute.
        assert_eq!(file.unit().functions().len(), 1);
    }

    #[test]
    fn what_a_macro_gets_is_not_an_item() {
        let source = "
            macro_rules! handler { () => { #[stytch_handle(b2b)] fn f() {} } }
            other! { #[stytch_handle(b2b)] fn g() {} }
        ";
        assert_eq!(arguments_of(source), [""; 0]);
    }

    #[test]
    fn places_know_the_modules_around() {
        let source = "fn a() {} impl S { fn b() {} } mod m { fn c() {} mod n { fn d() {} } }";
        let file = file(source);
        let places = file.places();
        let modules: Vec<_> = places
            .iter()
            .map(|place| (place.index, place.modules))
            .collect();
        assert_eq!(modules, [(0, 0), (1, 0), (2, 1), (3, 2)]);
        assert_eq!(places[1].tokens.to_string(), "fn b () { }");
    }

    #[test]
    fn what_cannot_be_parsed_is_refused() {
        assert!(File::parse("fn f() { let = ; }".parse().unwrap()).is_err());
    }
}
