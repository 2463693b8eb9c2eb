pub fn left_out(error_type: &str) -> bool {
    error_type == "stale_factor"
}
