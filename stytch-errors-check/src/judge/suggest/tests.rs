use super::*;
use crate::catalog::Vertical::B2b;
use crate::sites::Statuses;

fn names(text: &str, pages: &Coverage) -> Vec<&'static str> {
    let names = nearest(text, pages).names;
    names.iter().map(|found| found.name).collect()
}

fn suggested(text: &str, status: u16) -> Vec<&'static str> {
    let pages = Coverage::whole(B2b).narrowed(&Statuses::one(status));
    names(text, &pages)
}

#[test]
fn one_slip_leads_to_the_code() {
    for text in [
        "stale_factor",
        "Stale-Factors",
        "stalefactors",
        "StaleFactors",
        "stale_fcators",
    ] {
        assert_eq!(suggested(text, 401), ["stale_factors"], "{text}");
    }
}

#[test]
fn every_slip_of_every_code_leads_back_to_it() {
    for code in CODES {
        let name = code.name;
        let pages = Coverage::whole(code.verticals[0]).narrowed(&Statuses::one(401));
        let middle = name.len() / 2;
        let slips = [
            name.to_ascii_uppercase(),
            name.replace('_', "-"),
            name.replace('_', ""),
            name.replacen('_', " ", 1),
            format!("{}{}", &name[..middle], &name[middle + 1..]),
            format!("{}x{}", &name[..middle], &name[middle..]),
            format!("{}q{}", &name[..middle], &name[middle + 1..]),
            format!("{name}s"),
            name[1..].to_owned(),
            name[..name.len() - 1].to_owned(),
        ];
        for slip in slips {
            if catalog::code(&slip).is_none() {
                assert!(names(&slip, &pages).contains(&name), "{slip} for {name}");
            }
        }
    }
}

#[test]
fn tense_and_number_of_any_word_do_not_matter() {
    for (text, code) in [
        (
            "unable_to_authenticated_magic_links",
            "unable_to_auth_magic_link",
        ),
        ("too_many_request", "too_many_requests"),
        ("password_exist", "password_exists"),
    ] {
        if catalog::code(code).is_some() {
            let pages = Coverage::whole(B2b);
            assert!(names(text, &pages).contains(&code), "{text}");
        }
    }
}

#[test]
fn a_missing_word_leads_to_the_code() {
    for (text, code) in [
        (
            "unable_to_authenticate_code",
            "unable_to_authenticate_recovery_code",
        ),
        ("many_session_arguments", "too_many_session_arguments"),
        (
            "m2m_client_invalid_client",
            "m2m_client_invalid_client_secret",
        ),
    ] {
        assert!(
            suggested(text, 401).contains(&code),
            "{text}: {:?}",
            suggested(text, 401)
        );
    }
}

#[test]
fn shared_words_lead_to_a_code_of_another_form() {
    let meant = suggested("totp_authentication_failed", 401);
    assert!(meant.contains(&"unable_to_authenticate_totp"), "{meant:?}");
}

#[test]
fn nothing_is_suggested_for_what_is_like_nothing() {
    for text in ["", "x", "foo", "no", "q_z", "______"] {
        assert_eq!(suggested(text, 401), [""; 0], "{text}");
    }
}

#[test]
fn own_pages_come_first_among_equals() {
    let pages = Coverage::whole(B2b).narrowed(&Statuses::one(404));
    let first = nearest("session_not_fund", &pages).names[0];
    assert_eq!(
        first.code.map(|code| (code.name, code.status)),
        Some(("session_not_found", 404))
    );
}

#[test]
fn rust_names_read_like_codes() {
    assert_eq!(code_of_name("SessionNotFound"), Some("session_not_found"));
    assert_eq!(code_of_name("session_not_fond"), Some("session_not_found"));
    for name in [
        "other",
        "code",
        "unknown",
        "error_type",
        "_",
        "_other",
        "rest",
        "unexpected",
    ] {
        assert_eq!(code_of_name(name), None, "{name}");
    }
}
