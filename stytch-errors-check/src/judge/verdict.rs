//! The judgement of one string: may a response from these pages carry it?

use crate::catalog::{self, Code, Oauth, Page, Retired};
use crate::interpret::Fit;
use crate::judge::coverage::Coverage;

/// What is to be said of one string.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    /// The page that lists it, or where this handler's page is partial, another vertical's.
    Listed(&'static Code, &'static Page),
    /// The API answered with it here, or its OAuth endpoints may, or it is spelled so by Stytch and no complete page says that
    /// it does not belong here.
    Tolerated,
    Retired(&'static Retired),
    /// A code of a status that the response does not have here.
    OtherStatus(&'static Code),
    /// A code of a status that only other verticals have a page for.
    NoPageOfItsStatus(&'static Code),
    /// A code of this status, which only other verticals send.
    OtherVertical(&'static Code),
    /// The same, where the page is partial: this word of the name is none of this vertical's.
    ForeignWord(&'static Code, &'static str),
    /// An error name of OAuth's, which does not come here.
    Oauth(&'static Oauth),
    /// Spelled so by Stytch, but all pages here are complete and do not list it.
    WithoutAPage,
    NotInCatalog,
    /// A part of a code that no code here has.
    FitsNone,
}

/// Judges a string that an error type from these pages is compared with.
pub(crate) fn judge(text: &str, fit: Fit, pages: &Coverage) -> Verdict {
    if fit == Fit::Whole {
        judge_code(text, pages)
    } else {
        judge_part(text, fit, pages)
    }
}

fn judge_code(text: &str, pages: &Coverage) -> Verdict {
    if pages
        .pages
        .iter()
        .any(|page| catalog::is_observed_on(text, page))
    {
        return Verdict::Tolerated;
    }
    if let Some(code) = catalog::code(text) {
        return judge_listed(code, pages);
    }
    if let Some(retired) = catalog::retired(text) {
        return Verdict::Retired(retired);
    }
    if let Some(oauth) = catalog::oauth(text) {
        let sent = pages.pages.iter().any(|page| oauth.is_sent_beside(page));
        return if sent {
            Verdict::Tolerated
        } else {
            Verdict::Oauth(oauth)
        };
    }
    if !catalog::is_known_without_a_page(text) {
        return Verdict::NotInCatalog;
    }
    if pages.is_partial() {
        Verdict::Tolerated
    } else {
        Verdict::WithoutAPage
    }
}

fn judge_listed(code: &'static Code, pages: &Coverage) -> Verdict {
    // One page of its status that takes it is enough; the page that lists it comes first.
    let of_status = pages.here(code.status);
    let verdicts = of_status.map(|page| judge_on(code, page));
    let lists = |verdict: &Verdict| match verdict {
        Verdict::Listed(_, page) if pages.verticals.contains(&page.vertical) => 0,
        Verdict::Listed(..) => 1,
        Verdict::Tolerated => 2,
        _ => 3,
    };
    if let Some(best) = verdicts.min_by_key(lists) {
        return best;
    }
    if pages.pages_of(code.status).next().is_none() {
        Verdict::NoPageOfItsStatus(code)
    } else {
        Verdict::OtherStatus(code)
    }
}

/// Judges a code on a page of its status.
fn judge_on(code: &'static Code, page: &'static Page) -> Verdict {
    if code.is_sent_by(page.vertical) {
        return Verdict::Listed(code, page);
    }
    if page.complete {
        return Verdict::OtherVertical(code);
    }
    if let Some(word) = catalog::foreign_word(code.name, page.vertical) {
        return Verdict::ForeignWord(code, word);
    }
    match code.verticals.iter().find_map(|v| v.page(code.status)) {
        Some(page) => Verdict::Listed(code, page),
        None => Verdict::Tolerated,
    }
}

/// A part fits if it fits a code that would be fine as a whole.
fn judge_part(text: &str, fit: Fit, pages: &Coverage) -> Verdict {
    let is_listed = |code| matches!(judge_listed(code, pages), Verdict::Listed(..));
    let listed = catalog::CODES
        .iter()
        .any(|code| fit.fits(code.name, text) && is_listed(code));
    // What was sent here under another name.
    let retired = || {
        catalog::RETIRED.iter().any(|retired| {
            let successor = retired.replaced_by.and_then(catalog::code);
            fit.fits(retired.name, text) && successor.is_some_and(is_listed)
        })
    };
    let known = || {
        catalog::WITHOUT_A_PAGE
            .iter()
            .any(|code| fit.fits(code, text))
    };
    let observed = || {
        let mut seen = catalog::OBSERVED
            .iter()
            .filter(|seen| fit.fits(seen.name, text));
        seen.any(|seen| {
            pages
                .pages
                .iter()
                .any(|page| catalog::is_observed_on(seen.name, page))
        })
    };
    let oauth = || {
        let mut names = catalog::OAUTH
            .iter()
            .filter(|oauth| fit.fits(oauth.name, text));
        names.any(|oauth| pages.pages.iter().any(|page| oauth.is_sent_beside(page)))
    };
    if listed || retired() || observed() || oauth() || pages.is_partial() && known() {
        Verdict::Tolerated
    } else {
        Verdict::FitsNone
    }
}

/// Whether the attribute with the code's page added would accept the code.
pub(crate) fn would_accept(code: &'static Code, pages: &Coverage) -> bool {
    pages
        .pages_of(code.status)
        .any(|page| is_fine(&judge_on(code, page)) || catalog::is_observed_on(code.name, page))
}

/// Whether there is nothing to say but where the code is listed.
pub(crate) fn is_fine(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Listed(..) | Verdict::Tolerated)
}

#[cfg(test)]
mod tests {
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
    fn a_retired_code_is_told_wherever_it_stands() {
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
}
