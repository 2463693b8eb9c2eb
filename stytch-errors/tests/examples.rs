//! The examples do what they say. Cargo builds them before it runs the tests of the package, but not
//! for this test alone.
#![cfg(not(miri))] // which starts no programs

use std::env::{self, consts::EXE_SUFFIX};
use std::process::{Command, Output};

fn run(example: &str) -> Output {
    let test = env::current_exe().expect("a test is a program");
    let profile = test.ancestors().nth(2).expect("a directory of the profile");
    let program = profile
        .join("examples")
        .join(example.to_owned() + EXE_SUFFIX);
    assert!(
        program.exists(),
        "no {}; build it with `cargo build --package stytch-errors --examples`",
        program.display(),
    );
    let output = Command::new(program).output().expect("the program starts");
    assert!(output.status.success(), "{example}: {output:?}");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("the examples write UTF-8")
}

/// The lines of the tour's table that begin with a call, without the spaces between the columns.
fn rows(tour: &str) -> Vec<String> {
    let table = tour.lines().skip(3).take_while(|line| !line.is_empty());
    table
        .map(|line| line.split("  ").filter(|cell| !cell.is_empty()))
        .map(|cells| cells.map(str::trim).collect::<Vec<_>>().join(" | "))
        .collect()
}

#[test]
fn tour() {
    let output = run("tour");
    let tour = stdout(&output);

    assert_eq!(
        rows(tour),
        [
            "b2b magic_links.authenticate | 401 unable_to_auth_magic_link | send another link",
            "b2b magic_links.authenticate | 401 unauthorized_project_id_live | wake up who set this up",
            "b2b sessions.authenticate | 401 stale_factors | ask for a second factor",
            "b2b sessions.authenticate | 404 session_not_found | log in again",
            "b2b passwords.authenticate | 400 weak_password | ask for a longer password",
            "b2b passwords.authenticate | 400 a_code_of_tomorrow | log it: it is newer than the catalog",
            "consumer otps.authenticate | 429 user_lock_limit_reached | tell the user about the lock",
            "m2m.token | Error::Other, without the body | nothing: no handler is asked",
            "the same, read by ErrorBody | 400 unauthorized_client | wake up who set this up",
        ],
    );
    for said in [
        "`stale_factor` is not a Stytch error type",
        "write `\"stale_factors\"` (b2b 401)",
        "`session_not_found` never comes with status 401: it is a b2b 404 code",
        "`rate_limit_exceeded` is not a Stytch error type",
        "did you mean `too_many_requests` (b2b 429)?",
        "3 of the 4 consumer 429 codes are not handled by this match",
        "wrong_handler.rs:21:9",
        "due to 4 previous errors",
    ] {
        assert!(tour.contains(said), "no {said:?} in:\n{tour}");
    }
    let last = tour.lines().last().expect("a last line");
    assert!(last.starts_with("To see more, change "), "{last}");
    // A test's output is no terminal.
    assert!(!tour.contains('\x1b'), "{tour}");
}

#[test]
fn axum_service() {
    let output = run("axum_service");

    assert_eq!(
        stdout(&output),
        r#"POST /login {"token":"401 unable_to_auth_magic_link"}
  401 Unauthorized "This link or code has expired. Please ask for a new one."
POST /login {"token":"401 stale_factors"}
  403 Forbidden "Please confirm this with a second factor."
POST /login {"token":"401 a_code_of_tomorrow"}
  401 Unauthorized "Please log in."
POST /login {"token":"404 member_not_found"}
  404 Not Found "We could not find you. Is the address right?"
POST /login {"token":"429 too_many_requests"}
  503 Service Unavailable "Please try again in a minute."
POST /login {"token":"400 invalid_session_token"}
  500 Internal Server Error "Something is wrong on our side."
POST /login {"token":"400 a_code_of_tomorrow"}
  500 Internal Server Error "Something is wrong on our side."
POST /logout {"session":"404 session_not_found"}
  401 Unauthorized "Please log in."
POST /logout {"session":"a session that exists"}
  204 No Content ""
"#,
    );
    let log = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        log,
        "stytch: the catalog does not list 401 a_code_of_tomorrow\n\
         stytch: invalid_session_token: Session token format is invalid.\n\
         stytch: the catalog does not list 400 a_code_of_tomorrow\n",
    );
}

#[test]
fn m2m_token() {
    let output = run("m2m_token");
    let lines: Vec<&str> = stdout(&output).lines().collect();

    let [wrong_secret, wrong_scope, no_client, right] = &lines.chunks(3).collect::<Vec<_>>()[..]
    else {
        panic!("{lines:?}")
    };
    for refused in [wrong_secret, wrong_scope, no_client] {
        assert!(refused[1].starts_with("  m2m.token(): error decoding response body"));
    }
    assert_eq!(
        wrong_secret[2],
        "  token(): misconfigured: the id or the secret is wrong"
    );
    assert_eq!(
        wrong_scope[2],
        "  token(): misconfigured: the client has no such scope"
    );
    assert_eq!(no_client[2], "  token(): refused: 400 m2m_client_not_found");
    assert_eq!(
        right[1..],
        [
            "  m2m.token(): expires in 3600 s",
            "  token(): expires in 3600 s"
        ]
    );
}

#[test]
fn texts() {
    assert_eq!(
        stdout(&run("texts")),
        "unable_to_auth_magic_link
  This link has expired. Please ask for a new one.
  Ce lien a expiré. Demandez-en un nouveau.
session_not_found
  Please log in again.
  Veuillez vous reconnecter.
a_code_of_tomorrow
  Something went wrong. Please try again.
  Une erreur s'est produite. Réessayez.
",
    );
}

#[test]
fn typed() {
    let output = run("typed");
    let lines: Vec<&str> = stdout(&output).lines().collect();

    let [
        locked,
        link,
        session,
        credentials,
        newer,
        gateway,
        complete,
        partial,
    ] = lines[..]
    else {
        panic!("{lines:?}")
    };
    assert_eq!(locked, "ask again in 3600 s");
    assert_eq!(link, "ask the user to ask for a new link");
    assert_eq!(session, "ask the user to log in");
    assert!(credentials.starts_with("give up: 401 unauthorized_credentials (request-id-test-0); "));
    assert_eq!(newer, "give up: 400 a_code_of_tomorrow is new to us");
    assert!(gateway.ends_with(": <html><h1>502 Bad Gateway</h1></html>"));
    assert_eq!(complete, "consumer 429: 4 codes");
    assert!(partial.starts_with("consumer 404: ") && partial.ends_with(" codes or more"));
}
