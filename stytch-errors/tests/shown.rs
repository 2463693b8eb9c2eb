//! What came from outside cannot write to a log by itself, whichever type shows it.

use stytch_errors::b2b::{ErrorType, Unauthorized};
use stytch_errors::{ParseError, UnlistedError};

/// Everything that shows this string as a code.
fn shown(code: &str) -> Vec<String> {
    let unlisted: UnlistedError<'_> = Unauthorized::try_from(code).unwrap_err();
    let unparsed: ParseError = code.parse::<Unauthorized>().unwrap_err();
    let error_type = ErrorType::new(401, code);
    assert_eq!(error_type.as_str(), code);
    assert_eq!(unlisted.as_str(), code);
    assert!(code.starts_with(unparsed.as_str()));
    vec![
        error_type.to_string(),
        format!("{error_type:?}"),
        format!("{error_type:#?}"),
        format!("{error_type:>120}"),
        unlisted.to_string(),
        format!("{unlisted:?}"),
        format!("{unlisted:#?}"),
        unparsed.to_string(),
        format!("{unparsed:?}"),
        format!("{unparsed:#?}"),
        #[cfg(feature = "serde")]
        serde::Deserialize::deserialize(serde::de::value::StrDeserializer::new(code))
            .map(|_: Unauthorized| ())
            .map_err(|error: serde::de::value::Error| error.to_string())
            .unwrap_err(),
    ]
}

/// Whether it ends a line, steers a terminal, cannot be seen, or turns the text around.
fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[test]
fn hostile_characters_are_escaped_everywhere() {
    let hostile: Vec<char> = (char::MIN..=char::MAX).filter(|c| is_hostile(*c)).collect();
    assert!(hostile.len() > 150);
    let step = if cfg!(miri) { 97 } else { 1 };
    for c in hostile.into_iter().step_by(step) {
        let escaped = c.escape_debug().to_string();
        assert!(escaped.starts_with('\\'), "{c:?}");
        for text in shown(&format!("a{c}b")) {
            // `{:#?}` has lines of its own.
            let lines = text.replace("\n    ", "").replace(",\n", "");
            assert!(!lines.contains(is_hostile), "{text:?}");
            assert!(text.contains(&format!("a{escaped}b")), "{text:?}");
        }
    }
}

#[test]
fn a_log_line_cannot_be_forged() {
    let error = ErrorType::new(401, "x\n2026-11-21 INFO login ok \u{1b}[2K\u{202e}");
    assert_eq!(
        error.to_string(),
        r"x\n2026-11-21 INFO login ok \u{1b}[2K\u{202e}"
    );
    assert_eq!(
        format!("{error:?}"),
        r#"Unlisted { status: Some(401), error_type: "x\n2026-11-21 INFO login ok \u{1b}[2K\u{202e}" }"#
    );
}

#[test]
fn readable_characters_are_shown_as_they_came() {
    let code = r#"né"w' \d 日本 😀"#;
    assert_eq!(ErrorType::new(401, code).to_string(), code);
    assert_eq!(
        format!("{:?}", ErrorType::new(401, code)),
        r#"Unlisted { status: Some(401), error_type: "né\"w' \\d 日本 😀" }"#
    );
    assert_eq!(
        format!("{:?}", ErrorType::new(401, "stale_factors")),
        "Unauthorized(StaleFactors)"
    );
    assert!(
        format!("{:?}", Unauthorized::try_from("a`").unwrap_err())
            .starts_with("UnlistedError(`a`` is not a b2b 401 code of")
    );
}

#[test]
fn lengths_are_bounded_with_a_sign_of_the_cut() {
    let fits = "x".repeat(96);
    for text in shown(&fits) {
        assert!(text.contains(&fits), "{text}");
        assert!(!text.contains('…'), "{text}");
    }
    for long in [97, 100_000] {
        for text in shown(&"x".repeat(long)) {
            assert!(text.contains(&fits), "{text}");
            assert!(text.contains('…'), "{text}");
            assert!(text.chars().count() < 180, "{text}");
        }
    }
    assert_eq!(
        format!("{:?}", ErrorType::new(401, &"x".repeat(97))),
        format!("Unlisted {{ status: Some(401), error_type: \"{fits}\"… }}")
    );
}

#[test]
fn what_counts_is_the_length_of_what_is_shown() {
    // 19 times five characters leave room for one, which an escape does not fit into.
    let error = ErrorType::new(401, &"\0".repeat(60)).to_string();
    assert_eq!(error, format!("{}…", r"\0".repeat(48)));
    let escapes = "\u{1b}".repeat(30);
    assert_eq!(
        ErrorType::new(401, &escapes).to_string(),
        format!("{}…", r"\u{1b}".repeat(16))
    );
    let room = format!("{}abcdef", "\u{1b}".repeat(15));
    assert_eq!(
        ErrorType::new(401, &room).to_string(),
        format!("{}abcdef", r"\u{1b}".repeat(15))
    );
    let wide = "é".repeat(96);
    assert_eq!(ErrorType::new(401, &wide).to_string(), wide);
    assert_eq!(
        wide.parse::<Unauthorized>().unwrap_err().to_string(),
        format!(
            "`{}…` is not a b2b 401 code of the catalog of {}",
            "é".repeat(48),
            stytch_errors::CATALOG_UPDATED
        )
    );
}

#[test]
fn width_alignment_and_precision_are_heeded() {
    for code in ["stale_factors", "e\u{1b}", "😀"] {
        let error = ErrorType::new(401, code);
        let plain = error.to_string();
        assert_eq!(format!("{error:30}|"), format!("{plain:30}|"));
        assert_eq!(format!("{error:>30}|"), format!("{plain:>30}|"));
        assert_eq!(format!("{error:*^29}|"), format!("{plain:*^29}|"));
        assert_eq!(format!("{error:_<30}|"), format!("{plain:_<30}|"));
        assert_eq!(format!("{error:1}|"), format!("{plain}|"));
    }
    let error = ErrorType::new(401, "stale_factors");
    assert_eq!(format!("{error:.5}|"), "stale|");
    assert_eq!(format!("{error:>7.5}|"), "  stale|");
    let long = "x".repeat(200);
    let error = ErrorType::new(401, &long);
    assert_eq!(format!("{error:.96}").chars().count(), 97);
    assert_eq!(format!("{error:.95}").chars().count(), 95);
    assert_eq!(format!("{error:.300}").chars().count(), 97);
}
