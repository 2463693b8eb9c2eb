//! The dead items that go to the top of a function: they refer each literal to its variant, so
//! that editors show the documentation on it, and rustc warns of retired codes at it.
//!
//! They bind no name and define none, not even a variable: where a constant of the user's has its name, the
//! pattern of a variable means that constant.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::catalog::Page;
use crate::findings::messages::CONSTANTS_LEAVE_OUT;
use crate::{Accepted, Around, Link};

use super::insert::Inserted;

pub(crate) struct DeadItems<'a> {
    krate: &'a TokenStream,
    /// References, which are not evaluated. Nothing costs rustc less than importing it without
    /// a name.
    imports: TokenStream,
    items: TokenStream,
    /// Checks that are evaluated where `Self` has a meaning.
    statements: TokenStream,
    /// The variants of each page that literals without attributes name.
    variants: Vec<(&'static Page, Vec<Ident>)>,
}

impl<'a> DeadItems<'a> {
    pub(crate) fn new(krate: &'a TokenStream) -> Self {
        Self {
            krate,
            imports: TokenStream::new(),
            items: TokenStream::new(),
            statements: TokenStream::new(),
            variants: Vec::new(),
        }
    }

    pub(crate) fn link(&mut self, link: Link) {
        match link {
            Link::Variant {
                page,
                variant,
                span,
                around,
            } => self.variant(page, Ident::new(&variant, span), &around),
            Link::Retired { code, span, around } => {
                let (krate, attrs) = (self.krate, around.attributes());
                let name = Ident::new(&code.to_ascii_uppercase(), span);
                self.imports
                    .extend(quote!(#attrs use #krate::retired::#name as _;));
            }
            Link::Constant {
                value,
                span,
                is_generic,
                accepted,
                why,
                around,
            } => {
                let (krate, accepted) = (self.krate, self.accepted(&accepted));
                let code = self.text(&value, span);
                let constant = quote! {
                    #krate::__private::Constant { code: #code, accepted: &[#accepted], why: #why }
                };
                let check = quote_spanned!(span=> (#constant).check());
                self.evaluated(&around, &check, is_generic);
            }
            Link::Missing {
                codes,
                constants,
                is_generic,
                span,
                around,
            } => {
                let krate = self.krate;
                let named = quote! {
                    #krate::__private::Named {
                        codes: &[#(#codes),*], constants: &[#(#constants),*], why: #CONSTANTS_LEAVE_OUT
                    }
                };
                let check = quote_spanned!(span=> (#named).check());
                self.evaluated(&around, &check, is_generic);
            }
            Link::Exhausted(page) => self.count_variants(page),
        }
    }

    /// Only the variant carries the literal's place; everything else stays out of sight of lints
    /// and editors.
    fn variant(&mut self, page: &'static Page, name: Ident, around: &Around) {
        if !around.is_empty() {
            let (ty, attrs) = (self.ty(page), around.attributes());
            self.imports.extend(quote!(#attrs use #ty::#name as _;));
            return;
        }
        match self.variants.iter_mut().find(|known| known.0 == page) {
            Some((_, variants)) => variants.push(name),
            None => self.variants.push((page, vec![name])),
        }
    }

    /// The text of a constant. All of the call stands where the constant does, and its argument is the element
    /// of an array that stands there too, so that rustc says once, and there, that it is not a string.
    fn text(&self, value: &TokenStream, span: Span) -> TokenStream {
        let here = Span::call_site().located_at(span);
        let krate = self.krate.clone().into_iter().map(|mut token| {
            token.set_span(token.span().located_at(span));
            token
        });
        quote_spanned!(here=> #(#krate)*::__private::text([#value][0]))
    }

    /// The lists of codes that a constant may be one of.
    fn accepted(&self, accepted: &Accepted) -> TokenStream {
        let krate = self.krate;
        let mut lists = TokenStream::new();
        for page in &accepted.pages {
            let ty = self.ty(page);
            lists.extend(quote!(#krate::__private::codes::<#ty>(),));
        }
        if accepted.without_a_page {
            lists.extend(quote!(&#krate::__private::KNOWN_WITHOUT_A_PAGE,));
        }
        let also = &accepted.also;
        if !also.is_empty() {
            lists.extend(quote!(&[#(#also),*],));
        }
        lists
    }

    /// Has rustc evaluate a check. An item cannot name `Self` or a type parameter, so that takes a
    /// `const` block, which is evaluated when the function is built.
    fn evaluated(&mut self, around: &Around, check: &TokenStream, is_generic: bool) {
        let attrs = around.attributes();
        if is_generic {
            self.statements.extend(quote!(#attrs const { #check };));
        } else {
            self.items.extend(quote!(#attrs const _: () = { #check };));
        }
    }

    /// A match over all variants that this macro knows: rustc has the last word on whether these
    /// are all that there are.
    fn count_variants(&mut self, page: &Page) {
        let ty = self.ty(page);
        let variants = page.codes().map(|code| {
            let name = Ident::new(&code.variant(), Span::call_site());
            quote!(#ty::#name)
        });
        self.items.extend(quote! {
            const _: () = match #ty::ALL[0] { #(#variants)|* => {} };
        });
    }

    fn ty(&self, page: &Page) -> TokenStream {
        ty(self.krate, page)
    }

    /// The items, and the statements. The statements go after the items of the body, since lints
    /// warn about items after statements.
    pub(crate) fn into_tokens(self) -> Inserted {
        let mut items = self.imports;
        for (page, variants) in &self.variants {
            let [vertical, name] = names(page);
            let krate = self.krate;
            // Lints go by where an import begins and ends: not in the user's code.
            items.extend(quote!(use #krate::#vertical::{#(#name::#variants as _),*};));
        }
        let evaluated = self.items;
        if !evaluated.is_empty() {
            items.extend(quote!(const _: () = { #evaluated };));
        }
        Inserted {
            items,
            statements: self.statements,
        }
    }
}

/// The runtime crate's enum for a page.
fn ty(krate: &TokenStream, page: &Page) -> TokenStream {
    let [vertical, name] = names(page);
    quote!(#krate::#vertical::#name)
}

fn names(page: &Page) -> [Ident; 2] {
    let name = |name| Ident::new(name, Span::call_site());
    [name(page.vertical.as_str()), name(page.type_name())]
}
