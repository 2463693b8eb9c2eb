//! What the expansions of the macros call: it decides in constants whether a code is accepted.

use std::panic::catch_unwind;

use stytch_errors::__private::{Constant, KNOWN_WITHOUT_A_PAGE, Named, RETIRED, codes};
use stytch_errors::{Page, b2b, consumer, fraud};

/// The message that the build fails with.
fn refusal(check: impl FnOnce() + std::panic::UnwindSafe) -> Option<String> {
    let payload = catch_unwind(check).err()?;
    Some(payload.downcast_ref::<String>().expect("a message").clone())
}

#[test]
fn a_page_has_the_codes_of_its_variants() {
    fn assert_all<P: Page>() {
        let names: Vec<&str> = P::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(codes::<P>(), names);
    }
    assert_all::<b2b::Unauthorized>();
    assert_all::<consumer::BadRequest>();
    assert_all::<fraud::NotFound>();
}

#[test]
fn a_constant_is_on_one_of_the_lists() {
    let accepted: &[&[&str]] = &[&["a", "b"], &[], &["c"]];
    for (code, is_accepted) in [
        ("a", true),
        ("b", true),
        ("c", true),
        ("", false),
        ("ab", false),
        ("d", false),
    ] {
        let constant = || Constant {
            code,
            accepted,
            why: " is wrong",
        };
        let expected = (!is_accepted).then(|| format!("`{code}` is wrong"));
        assert_eq!(refusal(|| constant().check()), expected, "{code}");
    }
}

#[test]
fn the_first_code_that_no_constant_names_is_refused() {
    for (codes, constants, left_out) in [
        (&["a", "b", "c"][..], &[][..], Some("a")),
        (&["a", "b", "c"], &["a", "c"], Some("b")),
        (&["a", "b", "c"], &["b", "a"], Some("c")),
        (&["a", "b", "c"], &["c", "b", "d", "a"], None),
        (&[], &["a"], None),
    ] {
        let expected = left_out.map(|code| format!("`{code}` is left out"));
        let why = " is left out";
        let named = Named {
            codes,
            constants,
            why,
        };
        assert_eq!(refusal(move || named.check()), expected, "{constants:?}");
    }
}

#[test]
fn a_message_is_cut_where_its_room_ends() {
    let said = |why: &str| {
        let why = why.to_owned();
        refusal(move || {
            let (code, accepted) = ("c", &[][..]);
            let why = &*why;
            Constant {
                code,
                accepted,
                why,
            }
            .check();
        })
        .expect("a refusal")
    };
    let fits = "x".repeat(512 - 3);
    assert_eq!(said(&fits), format!("`c`{fits}"));
    assert_eq!(said(&format!("{fits}y")), format!("`c`{fits}"));
    let cut_off = format!("{}é", &fits[1..]);
    assert_eq!(said(&cut_off), "the constant is not a Stytch error type");
}

#[test]
fn lists_are_of_codes_that_no_page_has() {
    #[allow(deprecated)] // it is what the test is about
    let retired = stytch_errors::retired::IDP_CLIENT_NOT_FOUND;
    assert!(RETIRED.contains(&retired));
    for code in RETIRED.iter().chain(&KNOWN_WITHOUT_A_PAGE) {
        assert!(b2b::ErrorType::new(404, code).is_unlisted(), "{code}");
        assert!(!codes::<b2b::BadRequest>().contains(code), "{code}");
    }
}

#[test]
fn a_refused_constant_gets_the_nearest_code() {
    let said = |code: &str, accepted: &'static [&'static [&'static str]]| {
        let code = code.to_owned();
        let why = " is wrong";
        let check = move || {
            let code = &*code;
            Constant {
                code,
                accepted,
                why,
            }
            .check();
        };
        refusal(check).expect("a refusal")
    };
    let lists: &[&[&str]] = &[codes::<b2b::NotFound>(), codes::<b2b::Unauthorized>()];
    let lists: &'static [&[&str]] = lists.to_vec().leak();
    for code in codes::<b2b::Unauthorized>() {
        for at in 0..code.len() {
            // Without a letter, with a wrong one, and with one more.
            let (start, rest) = code.split_at(at);
            for text in [
                format!("{start}{}", &rest[1..]),
                format!("{start}#{}", &rest[1..]),
                format!("{start}#{rest}"),
            ] {
                let expected = format!("`{text}` is wrong; did you mean `{code}`?");
                assert_eq!(said(&text, lists), expected);
            }
        }
    }
    let all: &'static [&[&str]] = vec![codes::<b2b::BadRequest>()].leak();
    let long = "a".repeat(400);
    for text in [
        "",
        "abc",
        "pending",
        "something_of_another_kind",
        long.as_str(),
    ] {
        assert_eq!(said(text, all), format!("`{text}` is wrong"));
    }
    assert_eq!(said("stale_factor", &[]), "`stale_factor` is wrong");
}
