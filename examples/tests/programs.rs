//! The programs do what they say.

use std::process::{Command, Output};

fn run(program: &str) -> Output {
    let output = Command::new(program).output().expect("the program starts");
    assert!(output.status.success(), "{program}: {output:?}");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("the programs write UTF-8")
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
    let output = run(env!("CARGO_BIN_EXE_tour"));
    let tour = stdout(&output);

    assert_eq!(
        rows(tour),
        [
            "b2b magic_links.authenticate | 401 unable_to_auth_magic_link | send another link",
            "b2b magic_links.authenticate | 401 unauthorized_project_id_live | page us: it is set up wrong",
            "b2b sessions.authenticate | 401 stale_factors | ask the user to authenticate again",
            "b2b sessions.authenticate | 404 session_not_found | log in again",
            "b2b passwords.authenticate | 400 weak_password | ask for a stronger password",
            "b2b passwords.authenticate | 400 a_code_of_tomorrow | log it: the catalog does not list it",
            "b2b passwords.authenticate | 503 server_unavailable | try again in a moment",
            "consumer otps.authenticate | 429 user_lock_limit_reached | say that the account is locked",
            "m2m.token | Error::Other, without the body | BAD: no handler can be asked",
            "the same, read by ErrorBody | 400 unauthorized_client | page us: it is set up wrong",
        ],
    );
    // The output of a test is not a terminal.
    assert!(!tour.contains('\x1b'), "{tour}");
}

#[test]
fn axum_service() {
    let output = run(env!("CARGO_BIN_EXE_axum_service"));

    assert_eq!(
        stdout(&output),
        r#"POST /login {"token":"401 unable_to_auth_magic_link"}
  401 Unauthorized "This link or code cannot be used any more. Please ask for a new one."
POST /login {"token":"401 stale_factors"}
  403 Forbidden "Please confirm that it is you."
POST /login {"token":"401 a_code_of_tomorrow"}
  401 Unauthorized "Please log in."
POST /login {"token":"404 member_not_found"}
  403 Forbidden "This account is not active here. Please ask your administrator."
POST /login {"token":"429 too_many_requests"}
  429 Too Many Requests "Too many attempts. Please wait a minute."
POST /login {"token":"401 unauthorized_credentials"}
  401 Unauthorized "Please log in."
POST /login {"token":"400 invalid_session_token"}
  401 Unauthorized "Please log in."
POST /login {"token":"400 invalid_token"}
  401 Unauthorized "This link or code cannot be used any more. Please ask for a new one."
POST /login {"token":"429 too_few_tokens_authenticated"}
  429 Too Many Requests "Too many attempts. Please wait a minute."
POST /login {}
  400 Bad Request "The request has no token."
POST /login {"token":"404 project_not_found"}
  500 Internal Server Error "Something is wrong on our side."
POST /login {"token":"503 a_code_of_tomorrow"}
  503 Service Unavailable "Please try again in a minute."
POST /login {"token":"400 a_code_of_tomorrow"}
  500 Internal Server Error "Something is wrong on our side."
POST /logout {"session":"404 session_not_found"}
  204 No Content ""
POST /logout {"session":"a session that exists"}
  204 No Content ""
"#,
    );
    // Each line has the request ID and the next step.
    let log = String::from_utf8_lossy(&output.stderr);
    let logged: Vec<&str> = log.lines().collect();
    let expected = [
        "stytch: 401 a_code_of_tomorrow (request-id-test-0); not listed",
        "stytch: 401 unauthorized_credentials: Unauthorized credentials. (request-id-test-0); Project ID and ",
        "stytch: 400 invalid_session_token: Session token format is invalid. (request-id-test-0); The value is ",
        "stytch: 400 invalid_token: Token format is invalid. (request-id-test-0); https://stytch.com/docs/",
        "stytch: 429 too_few_tokens_authenticated: Too many requests without sufficient percentage of ",
        "stytch: 404 project_not_found: Project could not be found. (request-id-test-0); The project ID is ",
        "stytch: 503 a_code_of_tomorrow (request-id-test-0); not listed",
        "stytch: 400 a_code_of_tomorrow (request-id-test-0); not listed",
    ];
    assert_eq!(logged.len(), expected.len(), "{log}");
    for (line, start) in logged.iter().zip(expected) {
        assert!(line.starts_with(start), "{line}");
    }
}

#[test]
fn m2m_token() {
    let output = run(env!("CARGO_BIN_EXE_m2m_token"));
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
