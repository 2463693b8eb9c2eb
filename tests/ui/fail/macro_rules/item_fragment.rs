use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! checked {
    ($($item:item)*) => {
        $(
            #[stytch_handle(b2b, 401)]
            $item
        )*
    };
}

checked! {
    fn is_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factor"
    }
}

fn main() {}
