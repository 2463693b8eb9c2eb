//! Comparisons wherever an expression can stand.

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

struct Flags {
    stale: bool,
    count: usize,
}

#[stytch_handle(b2b, 401)]
fn places(err: &ErrorResponse, table: &[u8]) -> Result<Flags, u8> {
    let flags = Flags {
        stale: err.error_type == "stale_factor1", //~ ERROR `stale_factor1`
        count: usize::from(err.error_type == "stale_factor2"), //~ ERROR `stale_factor2`
    };
    let indexed = table[(err.error_type == "stale_factor3") as usize]; //~ ERROR `stale_factor3`
    let tried = (err.error_type == "stale_factor4") //~ ERROR `stale_factor4`
        .then_some(indexed)
        .ok_or(3)?;
    let mut bits = !(err.error_type == "stale_factor5"); //~ ERROR `stale_factor5`
    bits |= err.error_type == "stale_factor6"; //~ ERROR `stale_factor6`
    bits = bits & (err.error_type == "stale_factor7"); //~ ERROR `stale_factor7`
    let broken = loop {
        break err.error_type == "stale_factor8"; //~ ERROR `stale_factor8`
    };
    let labelled = 'a: {
        if err.error_type == "stale_factor9" {
            //~^ ERROR `stale_factor9`
            break 'a 1;
        }
        2
    };
    let called = (|| err.error_type == "stale_factor10")(); //~ ERROR `stale_factor10`
    let matched = match err.error_type == "stale_factor11" {
        //~^ ERROR `stale_factor11`
        true => tried,
        false => labelled,
    };
    if bits && {
        let code = &err.error_type;
        code == "stale_factor12" //~ ERROR `stale_factor12`
    } {
        return Err(matched);
    }
    return if err.error_type == "stale_factor13" || broken == called {
        //~^ ERROR `stale_factor13`
        Ok(flags)
    } else {
        Err(inner(err))
    };

    fn inner(err: &ErrorResponse) -> u8 {
        u8::from(err.error_type == "stale_factor14") //~ ERROR `stale_factor14`
    }
}

#[stytch_handle(b2b, 401)]
fn patterns(err: &ErrorResponse) -> usize {
    match err.error_type.as_str() {
        "stale_factors" | "stale_factor1" => 1, //~ ERROR `stale_factor1`
        code @ "stale_factor2" => code.len(),   //~ ERROR `stale_factor2`
        code @ ("insufficient_factors" | "stale_factor3") => code.len(), //~ ERROR `stale_factor3`
        code if code == "stale_factor4" => 2,   //~ ERROR `stale_factor4`
        code if code.starts_with("stalest") => 3, //~ ERROR no b2b 401 code starts with
        code if ["twitter_401", "stale_factor5"].contains(&code) => 4, //~ ERROR `stale_factor5`
        "unauthorized_action" if err.error_type != "stale_factor6" => 5, //~ ERROR `stale_factor6`
        ref code if code.len() > 3 && *code == "stale_factor7" => 6, //~ ERROR `stale_factor7`
        code => match code {
            "stale_factor8" => 7, //~ ERROR `stale_factor8`
            _ => 8,
        },
    }
}

struct Wire<'a> {
    error_type: &'a str,
    role: &'a str,
}

#[stytch_handle(b2b, 401)]
fn fields(one: &Wire<'_>, maybe: Option<Wire<'_>>, all: &[Wire<'_>]) -> u8 {
    match one {
        Wire {
            error_type: "stale_factor1", //~ ERROR `stale_factor1`
            ..
        } => return 1,
        Wire {
            error_type: "stale_factor2" | "stale_factors", //~ ERROR `stale_factor2`
            role: "stale_factor",
        } => return 2,
        _ => {}
    }
    if let Some(Wire {
        error_type: "stale_factor3", //~ ERROR `stale_factor3`
        ..
    }) = maybe
    {
        return 3;
    }
    if let [
        ..,
        Wire {
            error_type: "stale_factor4", //~ ERROR `stale_factor4`
            ..
        },
    ] = all
    {
        return 4;
    }
    let Wire {
        error_type: "stale_factor5", //~ ERROR `stale_factor5`
        ..
    } = one
    else {
        return 5;
    };
    u8::from(matches!(
        (one.error_type, one.role),
        ("stale_factor6", "admin") //~ ERROR `stale_factor6`
    ))
}
