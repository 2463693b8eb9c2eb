//! Lists of errors, and lists of codes.

use std::collections::HashSet;

use clients::Body;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn any_of_them(errors: &[ErrorResponse]) -> bool {
    errors.iter().any(|err| err.error_type == "stale_factor1") //~ ERROR `stale_factor1`
        || errors
            .iter()
            .map(|err| err.error_type.as_str())
            .any(|code| code == "stale_factor2") //~ ERROR `stale_factor2`
        || errors
            .iter()
            .position(|ErrorResponse { error_type, .. }| error_type == "stale_factor3") //~ ERROR `stale_factor3`
            .is_some()
        || errors[0].error_type == "stale_factor4" //~ ERROR `stale_factor4`
}

#[stytch_handle(b2b, 401)]
fn counted(bodies: Vec<Body>) -> usize {
    bodies
        .into_iter()
        .filter_map(|body| body.error_type)
        .filter(|code| code == "stale_factor") //~ ERROR `stale_factor`
        .count()
}

#[stytch_handle(b2b, 401)]
fn looped(errors: &[ErrorResponse]) -> Option<usize> {
    for (index, err) in errors.iter().enumerate() {
        if index > 0 && err.error_type == "stale_factor1" {
            //~^ ERROR `stale_factor1`
            return Some(index);
        }
    }
    for ErrorResponse { error_type, .. } in errors {
        if let "stale_factor2" = error_type.as_str() {
            //~^ ERROR `stale_factor2`
            return None;
        }
    }
    match errors {
        [first, ..] if first.error_type == "stale_factor3" => Some(0), //~ ERROR `stale_factor3`
        _ => None,
    }
}

#[stytch_handle(b2b, 401)]
fn among(err: &ErrorResponse) -> bool {
    const STEP_UP: &[&str] = &["stale_factors", "stale_factor1"]; //~ ERROR `stale_factor1`
    let bound = ["stale_factor2"]; //~ ERROR `stale_factor2`
    let code = err.error_type.as_str();
    STEP_UP.contains(&code)
        || bound.contains(&code)
        || ["stale_factor3"].contains(&code) //~ ERROR `stale_factor3`
        || ["stale_factor4"].iter().any(|known| *known == code) //~ ERROR `stale_factor4`
        || vec!["stale_factor5".to_owned()].contains(&err.error_type) //~ ERROR `stale_factor5`
        || HashSet::from(["stale_factor6"]).contains(code) //~ ERROR `stale_factor6`
}

#[stytch_handle(b2b, 401)]
fn each_in_turn(err: &ErrorResponse) -> bool {
    let mut found = false;
    for code in ["stale_factors", "stale_factor"] {
        //~^ ERROR `stale_factor`
        found |= err.error_type == code;
    }
    found
}

#[stytch_handle(b2b, 401)]
fn mapped(errors: &[ErrorResponse]) -> bool {
    for code in errors.iter().map(|err| err.error_type.as_str()) {
        if code == "stale_factor1" {
            //~^ ERROR `stale_factor1`
            return true;
        }
    }
    let last = errors.last().map(|err| &err.error_type);
    last.is_some_and(|code| code == "stale_factor2") //~ ERROR `stale_factor2`
        || ["stale_factor3"].map(String::from).contains(&errors[0].error_type) //~ ERROR `stale_factor3`
        || [errors[0].error_type.as_str()] == ["stale_factor4"] //~ ERROR `stale_factor4`
}

#[stytch_handle(b2b, 401)]
fn collected(err: &ErrorResponse) -> bool {
    let known: HashSet<&str> = ["stale_factor1"].into_iter().collect(); //~ ERROR `stale_factor1`
    let (stale, twitter) = ("stale_factor2", "twitter_401"); //~ ERROR `stale_factor2`
    known.contains(err.error_type.as_str()) || err.error_type == stale || err.error_type == twitter
}
