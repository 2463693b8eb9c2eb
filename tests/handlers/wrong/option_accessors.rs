//! `error_type: Option<String>`, through every accessor.

use clients::Body;
use clients::stytch::Error;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn compared(body: &Body) -> bool {
    body.error_type.as_deref() == Some("stale_factor1") //~ ERROR `stale_factor1`
        || body.error_type == Some("stale_factor2".to_owned()) //~ ERROR `stale_factor2`
        || Some("stale_factor3") == body.error_type.as_deref() //~ ERROR `stale_factor3`
        || body.error_type.as_ref().map(String::as_str) == Some("stale_factor4") //~ ERROR `stale_factor4`
        || body.error_type.as_ref().map(|code| &**code) == Some("stale_factor5") //~ ERROR `stale_factor5`
        || body.error_type.clone().unwrap_or_default() == "stale_factor6" //~ ERROR `stale_factor6`
        || body.error_type.as_deref().unwrap_or("none") == "stale_factor7" //~ ERROR `stale_factor7`
        || body.error_type.as_deref().eq(&Some("stale_factor8")) //~ ERROR `stale_factor8`
        || body.error_type.as_ref().unwrap() == "stale_factor9" //~ ERROR `stale_factor9`
        || body.error_type.as_deref().map(str::trim) == Some("stale_factor10") //~ ERROR `stale_factor10`
}

#[stytch_handle(b2b, 401)]
fn in_closures(body: &Body) -> bool {
    let code = body.error_type.as_deref();
    code.is_some_and(|code| code == "stale_factor1") //~ ERROR `stale_factor1`
        || code.map(|code| code == "stale_factor2").unwrap_or(false) //~ ERROR `stale_factor2`
        || code.map_or(true, |code| code != "stale_factor3") //~ ERROR `stale_factor3`
        || code.filter(|code| *code == "stale_factor4").is_some() //~ ERROR `stale_factor4`
        || code.is_none_or(|code| code.eq("stale_factor5")) //~ ERROR `stale_factor5`
        || code.and_then(|code| (code == "stale_factor6").then_some(1)) == Some(1) //~ ERROR `stale_factor6`
        || code.is_some_and(|code| matches!(code, "stale_factor7")) //~ ERROR `stale_factor7`
        || body.error_type.iter().any(|code| code == "stale_factor8") //~ ERROR `stale_factor8`
}

#[stytch_handle(b2b, 401)]
fn early_returns(body: &Body) -> Option<bool> {
    let Some("stale_factor1") = body.error_type.as_deref() else {
        //~^ ERROR `stale_factor1`
        return None;
    };
    let code = body.error_type.as_deref()?;
    if let "stale_factor2" | "stale_factors" = code {
        //~^ ERROR `stale_factor2`
        return None;
    }
    while let Some("stale_factor3") = body.error_type.as_deref() {} //~ ERROR `stale_factor3`
    match &body.error_type {
        Some(code) if code == "stale_factor4" => None, //~ ERROR `stale_factor4`
        Some(code) => match code.as_str() {
            "stale_factor5" => None, //~ ERROR `stale_factor5`
            _ => Some(true),
        },
        None => None,
    }
}

#[stytch_handle(b2b, 401)]
fn defaults(body: &Body) -> u8 {
    match body.error_type.as_deref().unwrap_or("none") {
        "none" => 1,
        "stale_factor" => 2, //~ ERROR `stale_factor`
        _ => 3,
    }
}

#[stytch_handle(b2b, 401)]
fn default_by_match(body: &Body) -> u8 {
    let code = match &body.error_type {
        Some(code) => code.as_str(),
        None => "none",
    };
    match code {
        "none" => 1,
        "stale_factor" => 2, //~ ERROR `stale_factor`
        _ => 3,
    }
}

#[stytch_handle(b2b, 401)]
fn default_by_map_or(body: &Body) -> u8 {
    match body.error_type.as_ref().map_or("none", String::as_str) {
        "none" => 1,
        "stale_factor" => 2, //~ ERROR `stale_factor`
        _ => 3,
    }
}

#[stytch_handle(b2b, 401)]
fn optional_error(body: Option<&Body>) -> bool {
    matches!(
        body.and_then(|body| body.error_type.as_deref()),
        Some("stale_factor") //~ ERROR `stale_factor`
    )
}

#[stytch_handle(b2b, 401)]
fn nothing_came(err: &Error) -> Option<bool> {
    let matched = match err {
        Error::Response(response) => Some(response.error_type.as_str()),
        _ => None,
    };
    let owned = if let Error::Response(response) = err {
        response.error_type.clone()
    } else {
        String::new()
    };
    let or_return = match err {
        Error::Response(response) => &response.error_type,
        Error::Unauthorized => unreachable!(),
        other => {
            drop(other.to_string());
            return None;
        }
    };
    Some(
        matched == Some("stale_factor1") //~ ERROR `stale_factor1`
            || owned == "stale_factor2" //~ ERROR `stale_factor2`
            || or_return == "stale_factor3", //~ ERROR `stale_factor3`
    )
}
