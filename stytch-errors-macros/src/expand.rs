//! The dead items that go to the top of a function: they refer each literal to its variant, so
//! that editors show the documentation on it, and rustc warns of retired codes at it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::args::{Also, Args};
use crate::catalog::{Code, Page, Vertical};
use crate::coverage::Coverage;
use crate::item::Inserted;
use crate::messages;
use crate::sites::{Around, Candidate, Comparison, Constant, Fit, Match};
use crate::verdict::Verdict;

pub(crate) struct DeadItems<'a> {
    krate: &'a TokenStream,
    /// What is referred to, and not evaluated. Nothing costs rustc less than importing it without
    /// a name.
    imports: TokenStream,
    items: TokenStream,
    /// What must be evaluated where `Self` has a meaning.
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

    pub(crate) fn comparison(
        &mut self,
        comparison: &Comparison,
        verdict: Option<&Verdict>,
        args: &Args,
    ) {
        match (&comparison.with, verdict) {
            (Candidate::Text(_, span), Some(Verdict::Listed(code, page))) => {
                self.variant(page, code, *span, &comparison.around);
            }
            (Candidate::Text(text, span), Some(Verdict::Retired(_))) => {
                let (krate, attrs) = (self.krate, comparison.around.tokens());
                let name = Ident::new(&text.to_ascii_uppercase(), *span);
                self.imports
                    .extend(quote!(#attrs use #krate::retired::#name as _;));
            }
            (Candidate::Constant(constant), _) if comparison.fit == Fit::Whole => {
                self.constant(constant, comparison, args);
            }
            _ => {}
        }
    }

    /// Only the variant carries the literal's place; everything else stays out of sight of lints
    /// and editors.
    fn variant(&mut self, page: &'static Page, code: &Code, span: Span, around: &Around) {
        let name = Ident::new(&code.variant(), span);
        if !around.is_empty() {
            let (ty, attrs) = (self.ty(page), around.tokens());
            self.imports.extend(quote!(#attrs use #ty::#name as _;));
            return;
        }
        match self.variants.iter_mut().find(|known| known.0 == page) {
            Some((_, variants)) => variants.push(name),
            None => self.variants.push((page, vec![name])),
        }
    }

    /// A constant is judged by rustc, which alone knows its text.
    fn constant(&mut self, constant: &Constant, comparison: &Comparison, args: &Args) {
        let (krate, value) = (self.krate, &constant.tokens);
        let pages = args.pages.narrowed(&comparison.statuses);
        let mut accepted = quote!(#krate::__private::is_retired(__stytch_code));
        for page in &pages.pages {
            accepted.extend(self.is_listed(page));
            if !page.complete {
                accepted
                    .extend(quote!(|| #krate::__private::is_known_without_a_page(__stytch_code)));
                let others = Vertical::ALL
                    .into_iter()
                    .filter_map(|v| v.page(page.status));
                for other in others.filter(|other| other != page) {
                    accepted.extend(self.is_listed(other));
                }
            }
        }
        for Also { text, .. } in &args.also {
            accepted.extend(quote!(|| #krate::__private::equal(__stytch_code, #text)));
        }
        let why = messages::constant_refused(&pages, &comparison.statuses, &args.pages);
        let refused = self.refused(constant.span, &why);
        let check = quote!(let __stytch_code: &::core::primitive::str = #value; if !(#accepted) { #refused });
        self.evaluated(&comparison.around, &check, constant.is_generic);
    }

    /// Fails the build with `code` and what is wrong with it.
    fn refused(&self, span: Span, why: &str) -> TokenStream {
        let krate = self.krate;
        // The panic is told at the constant. Names that are not the user's come by an item, since
        // only these are found from the user's own context.
        let message = quote!(
            #krate::__private::Message::new(&["`", __stytch_code, "`", #why]).as_str()
        );
        let panic = quote_spanned!(span=> __stytch_panic!("{}", #message));
        quote! {
            use ::core::panic as __stytch_panic;
            #panic
        }
    }

    /// Has rustc evaluate a check. An item cannot name `Self` or a type parameter, so that takes a
    /// `const` block, which is evaluated when the function is built.
    fn evaluated(&mut self, around: &Around, check: &TokenStream, is_generic: bool) {
        let attrs = around.tokens();
        if is_generic {
            self.statements.extend(quote!(#attrs const { #check };));
        } else {
            self.items.extend(quote!(#attrs const _: () = { #check };));
        }
    }

    fn is_listed(&self, page: &Page) -> TokenStream {
        let ty = self.ty(page);
        quote!(|| #ty::from_error_type(__stytch_code).is_some())
    }

    /// Where constants may name what the literals leave out, rustc finds out.
    pub(crate) fn constants_name(
        &mut self,
        missing: &[&Code],
        constants: &[&Constant],
        matched: &Match,
    ) {
        let krate = self.krate;
        let missing = missing.iter().map(|code| code.name);
        let values = constants.iter().map(|constant| &constant.tokens);
        let refused = self.refused(matched.span, messages::CONSTANTS_LEAVE_OUT);
        let check = quote! {
            let __stytch_missing = #krate::__private::first_missing(&[#(#missing),*], &[#(#values),*]);
            if let ::core::option::Option::Some(__stytch_code) = __stytch_missing { #refused }
        };
        let is_generic = constants.iter().any(|constant| constant.is_generic);
        self.evaluated(&matched.around, &check, is_generic);
    }

    /// A match over all variants that this macro knows: rustc has the last word on whether these
    /// are all that there are.
    pub(crate) fn count_variants(&mut self, pages: &Coverage) {
        for page in &pages.pages {
            let ty = self.ty(page);
            let name = format!("_exhaustive_{}", page.status);
            let name = Ident::new(&name, Span::call_site());
            let variants = page.codes().map(|code| {
                let name = Ident::new(&code.variant(), Span::call_site());
                quote!(#ty::#name)
            });
            self.items.extend(quote! {
                const fn #name(__stytch_code: #ty) { match __stytch_code { #(#variants)|* => {} } }
            });
        }
    }

    fn ty(&self, page: &Page) -> TokenStream {
        ty(self.krate, page)
    }

    /// The items, and the statements, which stand behind the items of the body: what comes before
    /// these would have lints speak of items behind statements.
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
