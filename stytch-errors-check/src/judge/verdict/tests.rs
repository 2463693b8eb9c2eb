use super::*;
use crate::catalog::Vertical::{self, B2b, Consumer, Fraud};
use crate::judge::statuses::Statuses;

fn pages(vertical: Vertical, statuses: &[u16]) -> Coverage {
    let whole = Coverage::whole(vertical);
    let statuses = statuses.iter().map(|&status| Statuses::one(status));
    whole.narrowed(&statuses.reduce(Statuses::union).unwrap())
}

fn verdict(vertical: Vertical, statuses: &[u16], text: &str) -> Verdict {
    judge(text, Fit::Whole, &pages(vertical, statuses))
}

#[test]
fn a_code_on_its_page_is_listed() {
    for page in catalog::PAGES {
        for code in page.codes() {
            let verdict = verdict(page.vertical, &[page.status], code.name);
            assert_eq!(verdict, Verdict::Listed(code, page));
        }
    }
}

#[test]
fn a_retired_code_is_reported_wherever_it_stands() {
    for vertical in Vertical::ALL {
        let verdict = verdict(vertical, &[400], "idp_client_not_found");
        assert!(matches!(verdict, Verdict::Retired(retired)
            if retired.replaced_by == Some("connected_app_not_found")));
    }
}

#[test]
fn a_code_of_another_status_is_refused_in_whichever_vertical() {
    let code = |name| catalog::code(name).unwrap();
    for (vertical, statuses, name) in [
        (B2b, &[401][..], "session_not_found"),
        (B2b, &[400, 401], "session_not_found"),
        (Consumer, &[403], "session_not_found"),
        (Fraud, &[404], "invalid_asn"),
    ] {
        let expected = Verdict::OtherStatus(code(name));
        assert_eq!(verdict(vertical, statuses, name), expected, "{name}");
    }
    let expected = Verdict::NoPageOfItsStatus(code("too_many_requests"));
    assert_eq!(verdict(Fraud, &[400, 401], "too_many_requests"), expected);
}

#[test]
fn a_code_of_another_vertical_is_refused_on_a_complete_page_only() {
    let only_consumer = catalog::code("cannot_update_trusted_metadata").unwrap();
    let refused = Verdict::OtherVertical(only_consumer);
    assert_eq!(verdict(B2b, &[401], only_consumer.name), refused);
    let only_b2b = catalog::code("oauth_token_not_found").unwrap();
    let listed = verdict(Consumer, &[404], only_b2b.name);
    assert!(matches!(listed, Verdict::Listed(_, page) if page.vertical == B2b));
}

#[test]
fn a_code_that_names_what_another_api_has_is_refused_on_a_partial_page_too() {
    for (vertical, status, name, word) in [
        (Consumer, 404, "member_not_found", "member"),
        (Consumer, 400, "duplicate_member_email", "member"),
        (Consumer, 400, "invalid_saml_response", "saml"),
        (
            Consumer,
            403,
            "session_authorization_tenancy_error",
            "tenancy",
        ),
        (Fraud, 400, "duplicate_email_for_user", "user"),
        (Fraud, 400, "weak_password", "password"),
        (
            B2b,
            403,
            "consumer_session_authorization_error",
            "consumer_session",
        ),
    ] {
        let code = catalog::code(name).unwrap();
        let refused = Verdict::ForeignWord(code, word);
        assert_eq!(verdict(vertical, &[status], name), refused, "{name}");
        assert!(!would_accept(code, &pages(vertical, &[401])), "{name}");
    }
    let part = |text| judge(text, Fit::Start, &pages(Consumer, &[404]));
    assert_eq!(part("organization_"), Verdict::FitsNone);
    assert_eq!(part("oauth_"), Verdict::Tolerated);
}

#[test]
fn no_api_refuses_what_a_page_of_it_lists() {
    for code in catalog::CODES {
        for &vertical in code.verticals {
            let fine = verdict(vertical, &[code.status], code.name);
            assert!(
                matches!(fine, Verdict::Listed(..)),
                "{vertical} {}",
                code.name
            );
            assert_eq!(
                catalog::foreign_word(code.name, vertical),
                None,
                "{}",
                code.name
            );
        }
    }
    for observed in catalog::OBSERVED {
        let word = catalog::foreign_word(observed.name, observed.vertical);
        assert_eq!(word, None, "{}", observed.name);
    }
}

#[test]
fn a_name_of_oauth_is_fine_where_an_oauth_endpoint_may_send_it() {
    for (vertical, statuses, name, fine) in [
        (B2b, &[400][..], "invalid_grant", true),
        (Consumer, &[400], "slow_down", true),
        (B2b, &[401], "invalid_client", true),
        (Consumer, &[404, 400], "invalid_client", true),
        (B2b, &[401], "invalid_grant", false),
        (B2b, &[429], "slow_down", false),
        (Fraud, &[400], "invalid_grant", false),
    ] {
        let oauth = catalog::oauth(name).unwrap();
        let expected = if fine {
            Verdict::Tolerated
        } else {
            Verdict::Oauth(oauth)
        };
        assert_eq!(
            verdict(vertical, statuses, name),
            expected,
            "{vertical} {name}"
        );
    }
    let part = |statuses| judge("slow_", Fit::Start, &pages(B2b, statuses));
    assert_eq!(part(&[400]), Verdict::Tolerated);
    assert_eq!(part(&[429]), Verdict::FitsNone);
}

#[test]
fn a_code_without_a_page_is_fine_where_a_page_is_partial() {
    assert_eq!(
        verdict(Consumer, &[400], "no_user_password"),
        Verdict::Tolerated
    );
    assert_eq!(
        verdict(Consumer, &[400, 401], "no_user_password"),
        Verdict::Tolerated
    );
    assert_eq!(
        verdict(B2b, &[400], "no_user_password"),
        Verdict::WithoutAPage
    );
}

#[test]
fn a_name_without_a_page_is_judged_by_its_words_too() {
    for (vertical, name, word) in [
        (Consumer, "saml_response_too_long", Some("saml")),
        (Fraud, "no_user_password", Some("user")),
        (Consumer, "no_user_password", None),
    ] {
        let expected = word.map_or(Verdict::Tolerated, Verdict::ForeignWithoutAPage);
        assert_eq!(verdict(vertical, &[400], name), expected, "{name}");
    }
    let both = Coverage::of(&[Consumer, Fraud]).narrowed(&Statuses::one(400));
    assert_eq!(
        judge("no_user_password", Fit::Whole, &both),
        Verdict::Tolerated
    );
    let part = |vertical| judge("user_search_missing", Fit::Start, &pages(vertical, &[400]));
    assert_eq!(part(Fraud), Verdict::FitsNone);
}

/// The codes that only b2b pages list and that name what the B2B API alone has.
#[test]
fn a_consumer_handler_refuses_what_is_plainly_of_the_b2b_api() {
    let words = [
        "member",
        "members",
        "organization",
        "organizations",
        "org",
        "tenant",
        "tenants",
        "sso",
        "saml",
        "scim",
        "rbac",
        "role",
        "roles",
        "jit",
        "discovery",
        "claimed",
        "oidc_connection",
        "external_connection",
        "intermediate_session",
    ];
    let is_plain = |name: &str| {
        let framed = format!("_{name}_").replace("_non_discovery_", "_");
        words
            .iter()
            .any(|word| framed.contains(&format!("_{word}_")))
    };
    let only = |code: &&catalog::Code| code.verticals == [B2b];
    let (mut refused, mut accepted) = (0, 0);
    for code in catalog::CODES.iter().filter(only) {
        let Some(page) = Consumer.page(code.status).filter(|page| !page.complete) else {
            continue;
        };
        let is_refused = !is_fine(&verdict(Consumer, &[page.status], code.name));
        assert!(is_refused || !is_plain(code.name), "{}", code.name);
        refused += u32::from(is_refused);
        accepted += u32::from(!is_refused);
    }
    assert!(refused >= 171 && accepted >= 300, "{refused} {accepted}");
}

#[test]
fn an_observed_code_is_fine_on_its_page_alone() {
    for observed in catalog::OBSERVED {
        let page = observed.vertical.page(observed.status).unwrap();
        assert!(!page.codes().any(|code| code.name == observed.name));
        let judged = verdict(observed.vertical, &[observed.status], observed.name);
        assert_eq!(judged, Verdict::Tolerated, "{}", observed.name);
    }
    let endpoint = "invalid_b2b_endpoint";
    let of_400 = catalog::code(endpoint).unwrap();
    assert_eq!(verdict(B2b, &[400], endpoint), Verdict::Tolerated);
    assert_eq!(verdict(B2b, &[401], endpoint), Verdict::OtherStatus(of_400));
    let judge = |pages| judge("invalid_b2b_e", Fit::Start, &pages);
    assert_eq!(judge(pages(B2b, &[400])), Verdict::Tolerated);
    assert_eq!(judge(pages(B2b, &[401])), Verdict::FitsNone);
    assert!(would_accept(of_400, &pages(B2b, &[401])));
}

#[test]
fn other_strings_are_not_in_the_catalog() {
    for text in [
        "",
        "stale_factor",
        "Stale_Factors",
        " stale_factors",
        "token_expired",
    ] {
        assert_eq!(verdict(B2b, &[401], text), Verdict::NotInCatalog, "{text}");
    }
}

#[test]
fn a_part_must_fit_a_code_of_the_pages() {
    let judge = |text, fit| super::judge(text, fit, &pages(B2b, &[401]));
    assert_eq!(judge("stale_", Fit::Start), Verdict::Tolerated);
    assert_eq!(judge("_factors", Fit::End), Verdict::Tolerated);
    assert_eq!(judge("magic_link", Fit::Inside), Verdict::Tolerated);
    assert_eq!(judge("_factors", Fit::Start), Verdict::FitsNone);
    assert_eq!(judge("idp_client_not", Fit::Start), Verdict::FitsNone);
    let of_404 = super::judge("idp_client_not", Fit::Start, &pages(B2b, &[404]));
    assert_eq!(of_404, Verdict::Tolerated);
    assert_eq!(judge("_not_found", Fit::End), Verdict::FitsNone);
}

#[test]
fn a_part_of_a_name_without_a_page_fits_where_a_page_is_partial() {
    let part = |vertical, statuses: &[u16]| {
        judge(
            "user_search_missing",
            Fit::Start,
            &pages(vertical, statuses),
        )
    };
    assert_eq!(part(Consumer, &[400]), Verdict::Tolerated);
    assert_eq!(part(Consumer, &[400, 401]), Verdict::Tolerated);
    assert_eq!(part(Consumer, &[401]), Verdict::FitsNone);
    // Partial alone is not enough.
    let other = judge("no_such_thing", Fit::Start, &pages(Consumer, &[400]));
    assert_eq!(other, Verdict::FitsNone);
}

#[test]
fn the_page_that_lists_a_code_comes_before_one_that_may_have_it() {
    let both = Coverage::of(&[B2b, Consumer]).narrowed(&Statuses::one(404));
    for (name, vertical) in [("member_not_found", B2b), ("user_not_found", Consumer)] {
        let found = judge(name, Fit::Whole, &both);
        assert!(
            matches!(found, Verdict::Listed(_, page) if page.vertical == vertical),
            "{found:?}"
        );
    }
}

#[test]
fn of_two_apis_the_one_that_sends_the_code_has_the_word() {
    for code in catalog::CODES {
        for pair in [[B2b, Consumer], [B2b, Fraud], [Consumer, Fraud]] {
            let of = |verticals: &[Vertical]| {
                let pages = Coverage::of(verticals).narrowed(&Statuses::one(code.status));
                judge(code.name, Fit::Whole, &pages)
            };
            let both = of(&pair);
            let is_fine_for_one = pair.iter().any(|&vertical| is_fine(&of(&[vertical])));
            assert_eq!(is_fine(&both), is_fine_for_one, "{} {pair:?}", code.name);
            // It may have been observed where the other one does not list it.
            let is_sent = pair.iter().any(|&vertical| code.is_sent_by(vertical));
            if let Verdict::Listed(_, page) = both {
                let is_own = pair.contains(&page.vertical);
                assert_eq!(is_own, is_sent, "{} {pair:?}", code.name);
            }
        }
    }
}
