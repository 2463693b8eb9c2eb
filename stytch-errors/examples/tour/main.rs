//! What the project does, in one run: `cargo run -p stytch-errors --example tour`.
//!
//! Calls of Stytch's official client fail against a stand-in on loopback, annotated handlers decide
//! what to do about it, and then the compiler is asked about a handler with mistakes in it.

use std::error::Error;

mod calls;
mod compiler;
mod handlers;
mod paint;
#[path = "../sandbox/mod.rs"]
mod sandbox;
mod table;

use paint::Paint;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let paint = Paint::for_stdout();
    let http = sandbox::start().await?;

    println!(
        "{} calls of the official client, to a stand-in for Stytch at {}\n",
        paint.bold("What came:"),
        http.base_url,
    );
    table::print(&calls::make(&http).await, paint);

    println!(
        "\n{} about the handler in {}\n",
        paint.bold("What the compiler says"),
        compiler::WRONG_HANDLER,
    );
    print!("{}", compiler::check_wrong_handler(paint)?);

    println!(
        "\n{} the strings of that file, or those of handlers.rs beside it, and run this again.",
        paint.bold("To see more, change"),
    );
    Ok(())
}
