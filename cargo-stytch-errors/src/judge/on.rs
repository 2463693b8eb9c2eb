//! The places that a project says hold an error type, as the core knows them.

use proc_macro2::{TokenStream, TokenTree};

/// The variables of these names, and the fields of these names of whatever the file has them of.
pub(crate) fn places(names: &[String], tokens: &TokenStream) -> Vec<String> {
    let mut places: Vec<String> = names.to_vec();
    // With no names, there is nothing to look for.
    if !names.is_empty() {
        add_fields(names, tokens, &mut places);
    }
    places
}

fn add_fields(names: &[String], tokens: &TokenStream, places: &mut Vec<String>) {
    let mut path = String::new();
    let mut after_dot = false;
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(word) => {
                let word = word.to_string();
                if after_dot {
                    path.push('.');
                } else {
                    path.clear();
                }
                path.push_str(&word);
                if after_dot && names.contains(&word) && !places.contains(&path) {
                    places.push(path.clone());
                }
                after_dot = false;
            }
            TokenTree::Punct(dot) if dot.as_char() == '.' && !path.is_empty() && !after_dot => {
                after_dot = true;
            }
            token => {
                path.clear();
                after_dot = false;
                if let TokenTree::Group(group) = token {
                    add_fields(names, &group.stream(), places);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_with_what_they_are_of() {
        let tokens = "fn f() { err.kind == a.b.kind; kind; g(self.kind).kind; x.kind() ; 1..kind }"
            .parse()
            .unwrap();
        let names = ["kind".to_owned()];
        assert_eq!(
            places(&names, &tokens),
            ["kind", "err.kind", "a.b.kind", "self.kind", "x.kind"]
        );
        assert_eq!(places(&[], &tokens), [""; 0]);
    }
}
