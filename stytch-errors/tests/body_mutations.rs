//! `ErrorBody` beside a reader that is plain instead of fast, on bodies with any byte changed.
#![cfg(feature = "body")]

mod plain_reader;

use plain_reader::assert_agrees;

const BODIES: [&str; 3] = [
    r#"{"status_code":404,"request_id":"r-1","error_type":"a","error_message":"\u00e9 \"b\"","error_url":"c"}"#,
    r#"{ "status_code" : "404" , "error" : "a" , "error_description" : null, "error_uri" : "c" }"#,
    r#"{"error":"a","error_type":"b","error_details":{"c":[1.5,true]},"x":"é"}"#,
];

/// Each so many bytes are tried: Miri would read all of them for hours.
const STEP: usize = if cfg!(miri) { 97 } else { 1 };

#[test]
fn every_byte_changed_to_every_other() {
    let mut accepted = 0;
    for body in BODIES {
        let mut bytes = body.as_bytes().to_vec();
        for at in 0..bytes.len() {
            let right = bytes[at];
            for wrong in (0..=u8::MAX).step_by(STEP) {
                bytes[at] = wrong;
                accepted += usize::from(assert_agrees(&bytes));
            }
            bytes[at] = right;
        }
    }
    assert!(
        accepted > 1_000 / STEP,
        "{accepted} of the changed bodies were still error bodies"
    );
}

#[test]
#[cfg_attr(miri, ignore = "Miri would read for minutes")]
fn every_byte_removed_or_doubled() {
    for body in BODIES {
        for at in 0..body.len() {
            let mut bytes = body.as_bytes().to_vec();
            bytes.remove(at);
            assert_agrees(&bytes);
            let mut bytes = body.as_bytes().to_vec();
            bytes.insert(at, bytes[at]);
            assert_agrees(&bytes);
        }
    }
}

#[test]
fn every_two_parts_swapped() {
    let body = BODIES[2].as_bytes();
    for first in (0..body.len()).step_by(STEP) {
        for second in first..body.len() {
            let swapped = [&body[second..], &body[first..second], &body[..first]].concat();
            assert_agrees(&swapped);
        }
    }
}
