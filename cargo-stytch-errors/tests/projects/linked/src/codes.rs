//! Nothing here says what these are compared with.

pub const GONE: &str = "member_not_found";
pub const NO_ORGANIZATION: &str = "organisation_not_found";
pub const RETRY: [&str; 2] = ["too_many_requests", "server_unavaliable"];
pub const HEADER: &str = "x-organisation";
