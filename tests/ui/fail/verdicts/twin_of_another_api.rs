use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 404)]
fn on_missing_member(err: &ErrorResponse) -> bool {
    err.error_type == "user_not_found"
}

#[stytch_handle(b2b, 401)]
fn on_unknown_member(err: &ErrorResponse) -> bool {
    err.error_type == "user_not_found"
}

#[stytch_handle(consumer, 404)]
fn on_missing_user(err: &ErrorResponse) -> bool {
    err.error_type == "member_not_found"
}

#[stytch_handle(consumer, 400)]
fn on_duplicate(err: &ErrorResponse) -> bool {
    err.error_type == "duplicate_member_phone_number"
}

#[stytch_handle(b2b, 401)]
fn on_slip(err: &ErrorResponse) -> bool {
    err.error_type == "cannot_update_trusted_metadat"
}

fn main() {}
