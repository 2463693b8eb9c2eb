//! A status from the response and a body that is decoded apart.

use clients::{Body, Response, StatusCode};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b)]
async fn paired(response: Response) -> std::io::Result<bool> {
    let status = response.status();
    let body: Body = response.json().await?;
    Ok(match (status, body.error_type.as_deref()) {
        (StatusCode::NOT_FOUND, Some("stale_factors")) => true, //~ ERROR is not documented with status 404
        (StatusCode::UNAUTHORIZED, Some("stale_factors")) => true,
        (_, Some(code)) => code == "stale_factor", //~ ERROR `stale_factor`
        (_, None) => false,
    })
}

#[stytch_handle(b2b)]
async fn side_by_side(response: Response) -> std::io::Result<bool> {
    let status = response.status();
    let body: Body = response.json().await?;
    Ok(status == StatusCode::NOT_FOUND && body.error_type.as_deref() == Some("stale_factors")) //~ ERROR is not documented with status 404
}

#[stytch_handle(b2b)]
fn passed_on(status: StatusCode, body: &Body) -> bool {
    status == StatusCode::NOT_FOUND && body.error_type.as_deref() == Some("stale_factors") //~ ERROR is not documented with status 404
}

#[stytch_handle(b2b)]
fn own_enum(err: &ApiError) -> bool {
    match err {
        ApiError::Stytch {
            status_code: 404,
            error_type,
        } if error_type == "stale_factors" => true, //~ ERROR is not documented with status 404
        ApiError::Stytch {
            status_code,
            error_type,
        } if *status_code == 429 => matches!(error_type.as_str(), "stale_factors"), //~ ERROR is not documented with status 429
        ApiError::Stytch { error_type, .. } => error_type == "stale_factor", //~ ERROR `stale_factor`
        ApiError::Io(_) => false,
    }
}

enum ApiError {
    Stytch {
        status_code: u16,
        error_type: String,
    },
    Io(std::io::Error),
}

#[stytch_handle(b2b, 401)]
async fn fetched(response: Response) -> Result<(), ApiError> {
    let body: Body = response.json().await.map_err(ApiError::Io)?;
    match body {
        Body {
            error_type: Some(error_type),
            status_code,
            ..
        } if error_type != "stale_factor" => Err(ApiError::Stytch {
            //~^ ERROR `stale_factor`
            status_code,
            error_type,
        }),
        _ => Ok(()),
    }
}
