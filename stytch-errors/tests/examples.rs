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

#[test]
fn first_look() {
    let output = run("first_look");
    let text = stdout(&output);

    // Each part is after the one before.
    let mut rest = text;
    for said in [
        "1. A handler as people write it. It is wrong:",
        "    #[stytch_handle(b2b, 401)]",
        "\"stale_factor\" => Action::StepUp,",
        "These errors are meant to be here:",
        "`stale_factor` is not a Stytch error type",
        "write `\"stale_factors\"` (b2b 401)",
        "--> wrong_handler.rs:21:9",
        "`session_not_found` is not documented with status 401: it is a b2b 404 code",
        "`rate_limit_exceeded` is not a Stytch error type",
        "did you mean `too_many_requests` (b2b 429)?",
        "3 of the 4 consumer 429 codes are not handled by this match",
        "due to 4 previous errors",
        "3. The same handler, mended. It is compiled into this program:",
        "    #[stytch_handle(b2b, 401 | 404 | 429)]",
        "    stale_factors => StepUp\n",
        "    session_not_found => LogIn\n",
        "    a_code_of_tomorrow => GiveUp\n",
        "    captcha_failed => NewCaptcha\n",
        "4. The same codes as types.",
        "    401 unable_to_auth_magic_link is UnableToAuthMagicLink, one of b2b::Unauthorized\n",
        "errors/401#unable_to_auth_magic_link\n",
        "    401 session_not_found is not listed; its status is 404\n",
        "Change a string in stytch-errors/examples/first_look/wrong_handler.rs",
    ] {
        let Some(at) = rest.find(said) else {
            panic!("no {said:?} in what is left of:\n{text}")
        };
        rest = &rest[at + said.len()..];
    }
    assert_eq!(rest, ", and run this again.\n");
    // The output of a test is not a terminal.
    assert!(!text.contains('\x1b'), "{text}");
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
        limit,
        locked,
        link,
        session,
        credentials,
        project,
        outage,
        newer,
        gateway,
        complete,
        partial,
    ] = lines[..]
    else {
        panic!("{lines:?}")
    };
    assert_eq!(limit, "try again in 1 s");
    assert_eq!(locked, "ask the user to wait until the account is unlocked");
    assert_eq!(link, "ask the user to ask for a new link");
    assert_eq!(session, "ask the user to log in");
    assert_eq!(credentials, "ask the user to log in");
    assert!(project.starts_with("give up: 401 unauthorized_project_id_live (request-id-test-0); "));
    assert_eq!(outage, "try again in 1 s");
    assert_eq!(
        newer,
        "give up: 400 a_code_of_tomorrow is not in the catalog"
    );
    assert!(gateway.ends_with(": HTML that says `Bad Gateway`"));
    assert_eq!(complete, "consumer 429: 4 codes");
    assert!(partial.starts_with("consumer 404: ") && partial.ends_with(" codes or more"));
}
