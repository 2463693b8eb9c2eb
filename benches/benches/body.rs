//! How the ways to read an error body compare: rounds in which each has its turn, so that whatever
//! else the machine does meets all of them alike, and the medians of what each one took.
//!
//! `cargo bench -p stytch-errors-benches --bench body`

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde::de::IgnoredAny;
use stytch_errors::ErrorBody;

const ROUNDS: usize = 201;
const READINGS: u32 = 1_000;

/// 360 bytes, as Stytch sends them.
const ORDINARY: &str = r#"{"status_code":400,"request_id":"request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141","error_type":"pkce_did_not_expect_code_verifier","error_message":"This flow was started without a code_challenge but the authentication call includes a code_verifier.","error_url":"https://stytch.com/docs/api-reference/b2b/api/errors/400#pkce_did_not_expect_code_verifier"}"#;

/// The fields and attributes of the official client's `ErrorResponse`.
#[derive(Deserialize)]
#[expect(dead_code, reason = "it is read into, and dropped")]
struct ErrorResponse {
    #[serde(with = "http_serde::status_code")]
    status_code: http::StatusCode,
    request_id: String,
    #[serde(alias = "error_type", alias = "error")]
    error_type: String,
    #[serde(alias = "error_message", alias = "error_description")]
    error_message: String,
    #[serde(alias = "error_url", alias = "error_uri")]
    error_url: String,
}

/// What one would write for ordinary bodies alone.
#[derive(Deserialize)]
#[expect(dead_code, reason = "it is read into, and dropped")]
struct Borrowed<'a> {
    status_code: u16,
    request_id: &'a str,
    error_type: &'a str,
    error_message: &'a str,
    error_url: &'a str,
}

struct Reader {
    name: &'static str,
    pass: fn(&[u8]) -> Duration,
}

/// The first is what the others are multiples of.
const READERS: [Reader; 6] = [
    Reader {
        name: "official client's struct",
        pass: |json| time(|| serde_json::from_slice::<ErrorResponse>(black_box(json)).unwrap()),
    },
    Reader {
        name: "ErrorBody, typed",
        pass: |json| {
            time(|| {
                let body = ErrorBody::from_slice(black_box(json)).unwrap();
                black_box(body.b2b());
                body
            })
        },
    },
    Reader {
        name: "ErrorBody",
        pass: |json| time(|| ErrorBody::from_slice(black_box(json)).unwrap()),
    },
    Reader {
        name: "borrowed struct",
        pass: |json| time(|| serde_json::from_slice::<Borrowed>(black_box(json)).unwrap()),
    },
    Reader {
        name: "sonic-rs, same struct",
        pass: |json| time(|| sonic_rs::from_slice::<Borrowed>(black_box(json)).unwrap()),
    },
    Reader {
        name: "syntax alone",
        pass: |json| time(|| serde_json::from_slice::<IgnoredAny>(black_box(json)).unwrap()),
    },
];

fn time<T>(read: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    for _ in 0..READINGS {
        black_box(read());
    }
    start.elapsed()
}

fn main() {
    // `cargo test` runs benchmarks too, to see that they work.
    let is_bench = std::env::args().any(|arg| arg == "--bench");
    let rounds = if is_bench { ROUNDS } else { 1 };

    let mut times = READERS.map(|_| Vec::new());
    for _ in 0..rounds {
        for (reader, times) in READERS.iter().zip(&mut times) {
            times.push((reader.pass)(ORDINARY.as_bytes()));
        }
    }
    let medians = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1e9 / f64::from(READINGS)
    });

    println!(
        "\n{} bytes: ns per body (multiple of the first)",
        ORDINARY.len()
    );
    for (reader, median) in READERS.iter().zip(medians) {
        println!(
            "{:26}{median:>6.0} ({:.2})",
            reader.name,
            median / medians[0]
        );
    }
}
