mod generated;

pub struct Error {
    pub kind: String,
}

impl Error {
    pub fn is_code(&self, code: &str) -> bool {
        self.kind == code
    }
}

pub fn paused(err: &Error) -> bool {
    err.kind == "project_paused"
}

pub fn by_another_name(err: &Error) -> bool {
    err.kind == "member_not_fond" || err.kind == "rate_limit_exceeded"
}

pub fn by_a_helper(err: &Error) -> bool {
    err.is_code("member_not_found") || err.is_code("member_notfound") || err.is_code("teapot")
}
