use super::*;
use crate::catalog::Vertical::{B2b, Consumer, Fraud};
use crate::judge::statuses::Statuses;

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

#[test]
fn a_long_string_was_not_meant_to_be_a_code() {
    let name = "session_not_found";
    let long = format!("{name}{}", "_".repeat(LONGEST - name.len()));
    assert_eq!(suggested(&long, 404), [name]);
    assert_eq!(suggested(&format!("{long}_"), 404), [""; 0]);
    assert!(code_of_name(&long).is_some());
    assert!(code_of_name(&format!("{long}_")).is_none());
    let words = "session_".repeat(200_000);
    assert_eq!(suggested(&words, 404), [""; 0]);
}

#[test]
fn a_certain_replacement_is_one_slip_of_one_code_of_the_pages() {
    let certain = |text: &str, status| {
        let pages = Coverage::whole(B2b).narrowed(&Statuses::one(status));
        nearest(text, &pages).is_certain
    };
    assert!(certain("stale_factor", 401));
    assert!(certain("STALE_FACTORS", 401));
    // Of another status.
    assert!(!certain("session_not_fund", 401));
    // Two codes are as near.
    assert!(!certain("invalid_m_5_hash_", 400) || suggested("invalid_m_5_hash_", 400).len() == 1);
    // By the table, by words, by more than a letter.
    assert!(!certain("invalid_credentials", 401));
    assert!(!certain("totp_authentication_failed", 401));
    assert!(!certain("stale_fxctorz", 401));
    // A code of another API.
    assert!(!certain("user_not_fond", 404));
}

#[test]
fn a_code_of_another_api_gives_way_to_what_it_is_called_here() {
    let pages = |vertical| Coverage::whole(vertical).narrowed(&Statuses::one(404));
    assert_eq!(names("user_not_fond", &pages(B2b)), ["member_not_found"]);
    assert_eq!(
        names("member_not_fond", &pages(Consumer)),
        ["user_not_found"]
    );
    let nearest = nearest("cannot_update_trusted_metadat", &pages(B2b));
    assert_eq!(nearest.names, []);
    assert_eq!(
        nearest.foreign.map(|code| code.name),
        Some("cannot_update_trusted_metadata")
    );
}

#[test]
fn what_may_be_meant_instead_of_a_code_comes_here() {
    let instead = |text, vertical, status| {
        let pages = Coverage::whole(vertical).narrowed(&Statuses::one(status));
        let meant = instead_of(text, &pages);
        meant.iter().map(|meant| meant.name).collect::<Vec<_>>()
    };
    assert_eq!(instead("user_not_found", B2b, 404), ["member_not_found"]);
    assert_eq!(instead("user_not_found", B2b, 401), ["member_not_found"]);
    assert_eq!(
        instead("service_unavailable", B2b, 503),
        ["server_unavailable"]
    );
    assert_eq!(
        instead("server_unavailable", Fraud, 503),
        ["service_unavailable"]
    );
    assert_eq!(
        instead("duplicate_member_phone_number", Consumer, 400),
        ["duplicate_phone_number"]
    );
    // Alike but for a number.
    assert_eq!(instead("twitter_403", Consumer, 401), [""; 0]);
    // Its own API sends it: nothing of another status stands for it.
    assert_eq!(instead("session_not_found", B2b, 401), [""; 0]);
}

#[test]
fn the_order_is_the_same_wherever_the_name_stands() {
    let whole = |vertical| names("otp_expired", &Coverage::whole(vertical));
    assert_eq!(
        whole(B2b),
        ["unable_to_auth_otp_code", "otp_code_not_found"]
    );
    assert_eq!(
        suggested("otp_expired", 401),
        ["unable_to_auth_otp_code", "otp_code_not_found"]
    );
    assert_eq!(
        suggested("otp_expired", 404),
        ["otp_code_not_found", "unable_to_auth_otp_code"]
    );
    assert_eq!(
        suggested("otp_expired", 405),
        ["unable_to_auth_otp_code", "otp_code_not_found"]
    );
}

#[test]
fn the_table_of_invented_names_is_read_first_and_by_likeness_too() {
    for (text, meant) in [
        // It is spelled like `method_not_allowed` too.
        (
            "auth_method_not_allowed",
            &["operation_restricted_by_organization_auth_methods"][..],
        ),
        // Shortened, and in another order.
        ("acco_lock", &["too_many_requests"]),
        (
            "authenticate_to_unable",
            &["unauthorized_credentials", "user_unauthenticated"],
        ),
        // In other words, of which those that say the same come first.
        (
            "totp_not_registered_error",
            &["totp_not_found", "totps_not_found_for_user"],
        ),
    ] {
        assert_eq!(suggested(text, 401), meant, "{text}");
    }
}
