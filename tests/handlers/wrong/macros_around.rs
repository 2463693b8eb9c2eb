//! Comparisons in the arguments of macros.

use std::fmt::Write as _;

use clients::stytch::ErrorResponse;
use clients::{ensure, select, warn};
use serde_json::json;
use stytch_errors::stytch_handle;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[stytch_handle(b2b, 401)]
fn logged(err: &ErrorResponse) -> Result<()> {
    warn!(stale = err.error_type == "stale_factor1", "refused"); //~ ERROR `stale_factor1`
    warn!(target: "auth", stale = err.error_type == "stale_factor2"); //~ ERROR `stale_factor2`
    println!("{}", err.error_type == "stale_factor3"); //~ ERROR `stale_factor3`
    let text = format!("{stale}", stale = err.error_type == "stale_factor4"); //~ ERROR `stale_factor4`
    let list = vec![err.error_type == "stale_factor5"; text.len()]; //~ ERROR `stale_factor5`
    let body = json!({ "stale": err.error_type == "stale_factor6", "list": list }); //~ ERROR `stale_factor6`
    write!(String::new(), "{body}{}", err.error_type == "stale_factor7")?; //~ ERROR `stale_factor7`
    ensure!(err.error_type != "stale_factor8", "no"); //~ ERROR `stale_factor8`
    dbg!(err.error_type == "stale_factor9"); //~ ERROR `stale_factor9`
    if err.error_type == "stale_factor10" {
        //~^ ERROR `stale_factor10`
        unreachable!("{}", err.error_type);
    }
    Ok(())
}

#[stytch_handle(b2b, 401)]
async fn selected(err: &ErrorResponse) -> bool {
    select! {
        first = async { 1 } => {
            if err.error_type == "stale_factor1" { //~ ERROR `stale_factor1`
                return first == 1;
            }
        }
        (_, _) = async { (1, 2) } => {
            match err.error_type.as_str() {
                "stale_factor2" => return true, //~ ERROR `stale_factor2`
                _ => {}
            }
        }
    }
    let later = async move { err.error_type == "stale_factor3" }; //~ ERROR `stale_factor3`
    later.await
}

#[test]
#[stytch_handle(b2b, 401)]
fn asserted() {
    let err = ErrorResponse {
        status_code: http::StatusCode::UNAUTHORIZED,
        request_id: String::new(),
        error_type: "stale_factors".to_owned(),
        error_message: String::new(),
        error_url: String::new(),
    };
    assert_eq!(err.error_type, "stale_factor1", "no"); //~ ERROR `stale_factor1`
    assert_ne!("stale_factor2", err.error_type); //~ ERROR `stale_factor2`
    assert!(matches!(&*err.error_type, "stale_factor3")); //~ ERROR `stale_factor3`
    debug_assert!(err.error_type == "stale_factor4", "{err}"); //~ ERROR `stale_factor4`
    std::assert_eq!(err.error_type.as_str(), "stale_factor5"); //~ ERROR `stale_factor5`
    assert_eq!(
        (err.status_code.as_u16(), err.error_type.as_str()),
        (401, "member_not_found") //~ ERROR is not documented with status 401
    );
}
