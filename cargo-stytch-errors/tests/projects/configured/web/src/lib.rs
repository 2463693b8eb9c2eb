pub fn of_the_consumer_api(error_type: &str) -> bool {
    error_type == "user_not_found"
}

pub fn of_the_other_api(error_type: &str, status_code: u16) -> bool {
    status_code == 401 && error_type == "connected_app_not_allowed_for_org"
        || status_code == 401 && error_type == "member_password_not_found"
}

pub fn kind_is_another_word_here(kind: &str) -> bool {
    kind == "member_not_fond"
}
