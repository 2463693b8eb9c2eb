//! Calls of the official client to endpoints that differ in method, path and type of answer.

use stytch::{Error, Result, b2b, consumer};

/// How many endpoints [`b2b()`] and [`consumer()`] take turns with.
pub const TURNS: usize = 7;

/// How many endpoints [`fraud`] takes turns with.
pub const FRAUD_TURNS: usize = 3;

/// The error of a call to one of the b2b API's endpoints.
pub async fn b2b(client: &b2b::client::Client, turn: usize) -> Error {
    use b2b::{
        discovery_organizations, magic_links, oauth, organizations, organizations_members,
        passwords, sessions,
    };

    match turn % TURNS {
        0 => {
            let request = sessions::AuthenticateRequest::default();
            error(client.sessions.authenticate(request).await)
        }
        1 => {
            let request = magic_links::AuthenticateRequest::default();
            error(client.magic_links.authenticate(request).await)
        }
        2 => {
            let request = passwords::AuthenticateRequest::default();
            error(client.passwords.authenticate(request).await)
        }
        3 => {
            let request = oauth::AuthenticateRequest::default();
            error(client.oauth.authenticate(request).await)
        }
        4 => {
            let request = organizations::GetRequest {
                organization_id: "acme".to_owned(),
            };
            error(client.organizations.get(request).await)
        }
        5 => {
            let request = organizations_members::UpdateRequest {
                organization_id: "acme".to_owned(),
                member_id: "ada".to_owned(),
                ..Default::default()
            };
            error(client.organizations.members.update(request).await)
        }
        _ => {
            let request = discovery_organizations::ListRequest::default();
            error(client.discovery.organizations.list(request).await)
        }
    }
}

/// The error of a call to one of the consumer API's endpoints.
pub async fn consumer(client: &consumer::client::Client, turn: usize) -> Error {
    use consumer::{magic_links, oauth, otp, passwords, sessions, users};

    match turn % TURNS {
        0 => {
            let request = sessions::AuthenticateRequest::default();
            error(client.sessions.authenticate(request).await)
        }
        1 => {
            let request = magic_links::AuthenticateRequest::default();
            error(client.magic_links.authenticate(request).await)
        }
        2 => {
            let request = passwords::CreateRequest::default();
            error(client.passwords.create(request).await)
        }
        3 => {
            let request = oauth::AuthenticateRequest::default();
            error(client.oauth.authenticate(request).await)
        }
        4 => {
            let request = otp::AuthenticateRequest::default();
            error(client.otps.authenticate(request).await)
        }
        5 => {
            let request = users::GetRequest {
                user_id: "ada".to_owned(),
            };
            error(client.users.get(request).await)
        }
        _ => {
            let request = users::DeleteRequest {
                user_id: "ada".to_owned(),
            };
            error(client.users.delete(request).await)
        }
    }
}

/// The error of a call to one of the fraud API's endpoints.
pub async fn fraud(client: &consumer::client::Client, turn: usize) -> Error {
    use consumer::{fraud_email, fraud_fingerprint, fraud_rules};

    match turn % FRAUD_TURNS {
        0 => {
            let request = fraud_fingerprint::LookupRequest::default();
            error(client.fraud.fingerprint.lookup(request).await)
        }
        1 => {
            let request = fraud_rules::ListRequest::default();
            error(client.fraud.rules.list(request).await)
        }
        _ => {
            let request = fraud_email::RiskRequest::default();
            error(client.fraud.email.risk(request).await)
        }
    }
}

fn error<T>(answer: Result<T>) -> Error {
    match answer {
        Ok(_) => panic!("the call succeeded"),
        Err(error) => error,
    }
}
