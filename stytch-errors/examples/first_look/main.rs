//! The whole project in one run: `cargo run -p stytch-errors --example first_look`.
//!
//! It shows a handler with mistakes in it, the compiler's messages, the same handler mended, and the types.

use std::error::Error;

mod compiler;
mod mended_handler;
mod paint;
mod source;

use mended_handler::ErrorResponse;
use paint::Paint;
use stytch_errors::b2b;

fn main() -> Result<(), Box<dyn Error>> {
    let paint = Paint::for_stdout();

    println!(
        "{} {}",
        paint.bold("1. A handler as people write it."),
        paint.red("It is wrong:"),
    );
    source::print(compiler::WRONG_HANDLER);

    println!(
        "{} {}",
        paint.bold("2. The compiler's messages."),
        paint.red("These errors are meant to be here:"),
    );
    println!("{}", compiler::check_wrong_handler(paint)?.trim_end());

    println!(
        "\n{} {}",
        paint.bold("3. The same handler, mended."),
        paint.green("It is compiled into this program:"),
    );
    source::print(include_str!("mended_handler.rs"));
    for error_type in ["stale_factors", "session_not_found", "a_code_of_tomorrow"] {
        let err = ErrorResponse {
            error_type: error_type.to_owned(),
        };
        println!("    {error_type} => {:?}", mended_handler::on_failure(&err));
    }
    let err = ErrorResponse {
        error_type: "captcha_failed".to_owned(),
    };
    println!("    captcha_failed => {:?}", mended_handler::on_limit(&err));

    println!("\n{}", paint.bold("4. The same codes as types."));
    show_types();

    println!(
        "\n{} stytch-errors/examples/first_look/wrong_handler.rs, and run this again.",
        paint.bold("Change a string in"),
    );
    Ok(())
}

fn show_types() {
    let error = b2b::ErrorType::new(401, "unable_to_auth_magic_link");
    let b2b::ErrorType::Unauthorized(code) = error else {
        unreachable!("the code is one of those with status 401")
    };
    println!("    401 {error} is {code:?}, one of b2b::Unauthorized");
    println!("    hint: {}", code.hint().unwrap_or("none"));
    println!("    documentation: {}", code.docs_url());

    let elsewhere = b2b::ErrorType::new(401, "session_not_found");
    let status = elsewhere.listed_as().and_then(b2b::ErrorType::status);
    println!(
        "    401 {elsewhere} is not listed; its status is {}",
        status.unwrap_or_default(),
    );
}
