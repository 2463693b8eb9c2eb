//! Containers that are filled with error types or codes, and lists that are built.

use super::{Must, Table, table};

pub(super) fn tables() -> Vec<Table> {
    vec![
        table("container filled with error types", Must::Check, OF_VALUES),
        table("container filled with codes", Must::Check, OF_CODES),
        table(
            "container filled with something else",
            Must::BeSilent,
            OF_OTHERS,
        ),
        table("list that is built", Must::Check, BUILT),
        table("other list that is built", Must::BeSilent, BUILT_SILENT),
    ]
}

const OF_VALUES: &[&str] = &[
    r#"let by_code = errors.into_iter().into_group_map_by(|e| e.error_type.clone()); by_code.contains_key("CODE")"#,
    r#"let mut seen = Vec::new(); for e in errors { seen.push(e.error_type.as_str()); } seen.contains(&"CODE")"#,
    r#"let mut seen = vec![]; seen.push(err.error_type.clone()); seen.iter().any(|code| code == "CODE")"#,
    r#"let mut seen = HashSet::new(); for e in &errors { seen.insert(e.error_type.as_str()); } seen.contains("CODE")"#,
    r#"let mut seen = BTreeSet::new(); errors.iter().for_each(|e| { seen.insert(e.error_type.clone()); }); seen.contains("CODE")"#,
    r#"let mut counts = HashMap::new(); for e in &errors { *counts.entry(e.error_type.as_str()).or_insert(0) += 1; } counts.get("CODE").is_some()"#,
    r#"let mut counts: BTreeMap<&str, usize> = BTreeMap::new(); for e in &errors { *counts.entry(&e.error_type).or_default() += 1; } counts["CODE"] > 1"#,
    r#"let mut counts = HashMap::new(); for e in errors { counts.insert(e.error_type, e.id); } counts.contains_key("CODE")"#,
    r#"let by_code: HashMap<&str, &E> = errors.iter().map(|e| (e.error_type.as_str(), e)).collect(); by_code.contains_key("CODE")"#,
    r#"let by_code = errors.iter().map(|e| (e.error_type.clone(), e.id)).collect::<BTreeMap<_, _>>(); by_code.get("CODE").is_some()"#,
    r#"let (stale, other): (Vec<&str>, Vec<&str>) = errors.iter().map(|e| e.error_type.as_str()).partition(|code| *code == "CODE"); stale.len() > other.len()"#,
    r#"let (stale, other): (Vec<_>, Vec<_>) = errors.into_iter().partition(|e| e.error_type == "CODE"); stale.len() > other.len()"#,
    r#"let (codes, ids): (Vec<_>, Vec<_>) = errors.iter().map(|e| (e.error_type.as_str(), e.id)).unzip(); codes.contains(&"CODE") && ids.len() > 1"#,
    r#"let counts = errors.iter().map(|e| e.error_type.as_str()).counts(); counts.get("CODE").is_some()"#,
    r#"let by_id: HashMap<u8, String> = errors.into_iter().map(|e| (e.id, e.error_type)).collect(); by_id[&1] == "CODE""#,
    r#"let by_id: HashMap<u8, &str> = errors.iter().map(|e| (e.id, e.error_type.as_str())).collect(); by_id.values().any(|code| *code == "CODE")"#,
    r#"errors.iter().map(|e| e.error_type.as_str()).reduce(|a, b| if a.len() > b.len() { a } else { b }) == Some("CODE")"#,
    r#"let mut queue = VecDeque::new(); queue.push_back(err.error_type.clone()); while let Some(code) = queue.pop_front() { if code == "CODE" { return true; } } false"#,
    r#"let mut codes = Vec::new(); codes.extend(errors.iter().map(|e| e.error_type.as_str())); codes.last() == Some(&"CODE")"#,
    r#"let mut last = None; last.replace(err.error_type.as_str()); last == Some("CODE")"#,
    r#"let mut slot = None; let code = slot.get_or_insert_with(|| err.error_type.clone()); code == "CODE""#,
    r#"let mut codes: Vec<&str> = errors.iter().map(|e| e.error_type.as_str()).collect(); codes.sort_unstable(); codes.dedup(); codes == ["CODE"]"#,
    r#"let mut codes: Vec<String> = vec![]; codes.push(err.error_type.to_string()); matches!(codes.as_slice(), [code] if code == "CODE")"#,
    r#"errors.iter().map(|e| &*e.error_type).chunk_by(|code| *code).into_iter().any(|(code, _)| code == "CODE")"#,
];

const OF_CODES: &[&str] = &[
    r#"lazy_static! { static ref KNOWN: HashSet<&'static str> = ["CODE"].into_iter().collect(); } KNOWN.contains(&*err.error_type)"#,
    r#"mod codes { lazy_static::lazy_static! { pub static ref KNOWN: Vec<&'static str> = vec!["CODE"]; } fn is(err: &E) -> bool { KNOWN.iter().any(|code| *code == err.error_type) } }"#,
    r#"let mut known = Vec::new(); known.push("CODE"); known.contains(&err.error_type.as_str())"#,
    r#"let mut known = HashSet::new(); known.insert("CODE"); known.contains(err.error_type.as_str())"#,
    r#"let mut known = BTreeSet::new(); known.insert("CODE".to_owned()); known.contains(&err.error_type)"#,
    r#"let mut table = HashMap::new(); table.insert("CODE", 1); table.get(err.error_type.as_str()).is_some()"#,
    r#"let mut table = BTreeMap::new(); table.insert("CODE".to_string(), 1); table.contains_key(&err.error_type)"#,
    r#"let mut table = HashMap::new(); table.entry("CODE").or_insert(1); table.contains_key(&*err.error_type)"#,
    r#"let mut known = vec!["weak_factor_combination"]; if strict { known.push("CODE"); } known.contains(&&*err.error_type)"#,
    r#"let mut known = vec![]; known.extend(["CODE"]); known.iter().any(|code| *code == err.error_type)"#,
    r#"let mut known = Vec::new(); known.extend_from_slice(&["CODE", "weak_factor_combination"]); known.contains(&err.error_type.as_str())"#,
    r#"let mut known: HashSet<&str> = HashSet::with_capacity(2); known.extend(["CODE"]); known.contains(err.error_type.as_str())"#,
    r#"let table: HashMap<_, _> = [("CODE", 1)].into(); table[err.error_type.as_str()] > 1"#,
    r#"let mut table = HashMap::from([("weak_factor_combination", 1)]); table.insert("CODE", 2); table.get(&*err.error_type) == Some(&2)"#,
    r#"let known = BTreeMap::from_iter([("CODE", 1)]); known.keys().any(|code| *code == err.error_type)"#,
    r#"let mut known = VecDeque::from(["CODE"]); known.pop_front().is_some_and(|code| err.error_type == code)"#,
    r#"let mut slots = [""; 2]; slots[0] = "CODE"; slots.contains(&err.error_type.as_str())"#,
];

const OF_OTHERS: &[&str] = &[
    r#"let mut seen = Vec::new(); for e in errors { seen.push(e.role.as_str()); } seen.contains(&"admin")"#,
    r#"let mut texts = vec![err.error_type.as_str()]; texts.push(err.role.as_str()); texts.contains(&"admin")"#,
    r#"let mut texts = HashSet::new(); texts.insert(err.error_type.as_str()); texts.insert(&err.role); texts.contains("admin")"#,
    r#"let mut known = HashSet::new(); known.insert("admin"); known.contains(err.role.as_str())"#,
    r#"let mut table = HashMap::new(); table.insert("stale_factors", "text"); table.get(err.error_type.as_str()) == Some(&"text")"#,
    r#"let mut labels = HashMap::new(); labels.insert(err.error_type.clone(), "text"); labels.values().any(|text| *text == message)"#,
    r#"let by_code: HashMap<&str, &str> = errors.iter().map(|e| (e.error_type.as_str(), e.role.as_str())).collect(); by_code.values().any(|role| *role == "admin")"#,
    r#"let by_role: HashMap<&str, &str> = errors.iter().map(|e| (e.role.as_str(), e.error_type.as_str())).collect(); by_role.contains_key("admin")"#,
    r#"let by_role: HashMap<&str, &str> = errors.iter().map(|e| (e.role.as_str(), e.error_type.as_str())).collect(); by_role.get("admin") == Some(&"stale_factors")"#,
    r#"let mut counts = HashMap::new(); for e in &errors { *counts.entry(e.role.as_str()).or_insert(0) += 1; } counts.get("admin").is_some()"#,
    r#"let (codes, roles): (Vec<_>, Vec<_>) = errors.iter().map(|e| (e.error_type.as_str(), e.role.as_str())).unzip(); g(codes); roles.contains(&"admin")"#,
    r#"let (admins, others): (Vec<&E>, Vec<&E>) = errors.iter().partition(|e| e.role == "admin"); admins.len() > others.len()"#,
    r#"let mut labels = HashMap::new(); labels.insert("code", err.error_type.as_str()); labels.insert("role", &err.role); labels["role"] == "admin""#,
    r#"let mut fields = BTreeMap::new(); fields.insert("error_type", err.error_type.clone()); fields.contains_key("error_type")"#,
    r#"errors.iter().map(|e| e.error_type.as_str()).fold(String::new(), |all, code| all + code + ",") == "a,b,""#,
    r#"errors.iter().map(|e| e.error_type.clone()).reduce(|a, b| format!("{a},{b}")).as_deref() == Some("a,b")"#,
    r#"let mut text = String::new(); for e in &errors { text.push_str(&e.error_type); } text == "ab""#,
    r#"let mut headers = HeaderMap::new(); headers.insert("x-code", err.error_type.parse()?); headers.get("x-code").is_some()"#,
];

const BUILT: &[&str] = &[
    r#"[["CODE"], ["weak_factor_combination"]].concat().contains(&err.error_type.as_str())"#,
    r#"const A: [&str; 1] = ["CODE"]; const B: [&str; 1] = ["weak_factor_combination"]; [A, B].concat().contains(&err.error_type.as_str())"#,
    r#"["CODE"].iter().chain(&["weak_factor_combination"]).any(|code| *code == err.error_type)"#,
    r#"["weak_factor_combination"].into_iter().chain(["CODE"]).any(|code| err.error_type == code)"#,
    r#"std::iter::once("CODE").any(|code| err.error_type == code)"#,
    r#"std::iter::once("CODE").chain(["weak_factor_combination"]).any(|code| err.error_type == code)"#,
    r#"["CODE"].iter().map(|code| code.to_string()).any(|code| code == err.error_type)"#,
    r#"["CODE"].iter().map(ToString::to_string).collect::<Vec<_>>().contains(&err.error_type)"#,
    r#"let known: Vec<String> = ["CODE"].map(str::to_owned).to_vec(); known.contains(&err.error_type)"#,
    r#"const GROUPS: [&[&str]; 2] = [&["CODE"], &["weak_factor_combination"]]; GROUPS.iter().any(|group| group.contains(&err.error_type.as_str()))"#,
    r#"[["CODE"], ["weak_factor_combination"]].iter().flatten().any(|code| *code == err.error_type)"#,
    r#"[vec!["CODE"], vec![]].into_iter().flat_map(|codes| codes).any(|code| err.error_type == code)"#,
    r#"let known: HashSet<&str> = [["CODE"]].into_iter().flatten().collect(); known.contains(err.error_type.as_str())"#,
    r#"Some("CODE").into_iter().chain(more).any(|code| err.error_type == code)"#,
    r#"let a = HashSet::from(["CODE"]); let b = HashSet::from(["weak_factor_combination"]); a.union(&b).any(|code| *code == err.error_type)"#,
    r#"std::iter::repeat("CODE").take(1).any(|code| err.error_type == code)"#,
    r#"["CODE"].iter().cloned().collect::<BTreeSet<_>>().contains(&*err.error_type)"#,
    r#"["CODE"; 2].iter().any(|code| *code == err.error_type)"#,
];

const BUILT_SILENT: &[&str] = &[
    r#"[["admin"], ["owner"]].concat().contains(&err.role.as_str())"#,
    r#"["admin"].iter().chain(&["owner"]).any(|role| *role == err.role)"#,
    r#"std::iter::once("admin").any(|role| err.role == role)"#,
    r#"["admin"].iter().map(|role| role.to_string()).any(|role| role == err.role)"#,
    r#"["stale"].iter().map(|word| format!("{word}_factors")).any(|code| code == err.error_type)"#,
    r#"["STALE_FACTORS"].iter().map(|word| word.to_lowercase()).any(|code| code == err.error_type)"#,
    r#"["stale", "factors"].join("_") == err.error_type"#,
    r#"["stale_", "factors"].concat() == err.error_type"#,
    r#"["stale-factors"].iter().map(|word| word.replace('-', "_")).any(|code| code == err.error_type)"#,
    r#"[("stale_factors", "text")].iter().map(|row| row.1).any(|text| text == err.error_message)"#,
    r#"std::iter::once(err.role.as_str()).chain([err.error_type.as_str()]).any(|text| text == "admin")"#,
    r#"["x.stale_factors"].iter().filter_map(|text| text.strip_prefix("x.")).any(|code| code == err.error_type)"#,
    r#""stale_factors,session_not_found".split(',').any(|code| code == err.error_type)"#,
    r#"["text"].iter().map(|text| code_of(text)).any(|code| code == err.error_type)"#,
    r#"["text"].iter().any(|text| err.error_message.contains(text)) && err.error_type != other"#,
];
