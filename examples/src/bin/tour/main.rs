//! Calls of Stytch's official client fail against a stand-in on loopback, and annotated handlers decide
//! about each: `cargo run -p stytch-errors-examples --bin tour`.

use std::error::Error;

mod calls;
mod handlers;
mod paint;
mod table;

use paint::Paint;
use stytch_errors_examples::sandbox;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let paint = Paint::for_stdout();
    let http = sandbox::start().await?;

    println!(
        "{} with the official client, to a stand-in for Stytch at {}\n",
        paint.bold("Calls"),
        http.base_url,
    );
    table::print(&calls::make(&http).await, paint);

    println!("\nThe handlers are in examples/src/bin/tour/handlers.rs.");
    Ok(())
}
