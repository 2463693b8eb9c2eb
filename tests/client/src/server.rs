//! A server on loopback that gives one answer to whatever is asked, and clients that ask it.

use reqwest::Url;
use stytch::client::{Client, Vertical};
use stytch::{b2b, consumer};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

/// The server.
pub struct Server(MockServer);

impl Server {
    /// Starts the server on a free port.
    pub async fn start() -> Self {
        Self(MockServer::start().await)
    }

    /// From now on, gives this answer.
    pub async fn answer(&self, status: u16, body: impl Into<Vec<u8>>) {
        self.0.reset().await;
        let response = ResponseTemplate::new(status).set_body_raw(body, "application/json");
        Mock::given(any())
            .respond_with(response)
            .mount(&self.0)
            .await;
    }

    /// What was asked since the present answer is given, as `POST /v1/users`.
    ///
    /// # Panics
    ///
    /// If the server keeps no record, which it does unless it is told not to.
    pub async fn asked(&self) -> Vec<String> {
        let requests = self.0.received_requests().await.expect("a record");
        let asked = requests.iter();
        asked
            .map(|request| format!("{} {}", request.method, request.url.path()))
            .collect()
    }

    /// Where the server is.
    ///
    /// # Panics
    ///
    /// If the server's address is no URL.
    #[must_use]
    pub fn url(&self) -> Url {
        self.0.uri().parse().expect("a URL")
    }

    /// The b2b client.
    #[must_use]
    pub fn b2b(&self) -> b2b::client::Client {
        let http = self.http(Vertical::B2B);
        b2b::client::Client::new_with_http_client(http.clone(), http)
    }

    /// The consumer client, which also asks the fraud API.
    #[must_use]
    pub fn consumer(&self) -> consumer::client::Client {
        let http = self.http(Vertical::Consumer);
        consumer::client::Client::new_with_http_client(http.clone(), http)
    }

    /// What the official clients send their requests with.
    ///
    /// # Panics
    ///
    /// If the official client refuses the names that it is given here.
    #[must_use]
    pub fn http(&self, vertical: Vertical) -> Client {
        let mut http = Client::new_with_base_url("project-test-1", "secret", self.url(), vertical)
            .expect("names that fit into a header");
        http.client = reqwest();
        http
    }
}

/// A plain HTTP client. No proxy of the environment leads to this machine's loopback.
///
/// # Panics
///
/// If the system does not let one be made.
#[must_use]
pub fn reqwest() -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy();
    builder.build().expect("a client without TLS")
}
