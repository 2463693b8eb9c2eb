pub struct Error {
    pub status_code: u16,
    pub error_type: String,
    pub error_message: String,
}
