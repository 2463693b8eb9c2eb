//! What is known of the methods of `std` and of the libraries that handlers use: one row for each.

/// What a method gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// Nothing that is compared.
    Unknown,
    /// What it is called on.
    Same,
    /// The same, which may be another value each time.
    Cell,
    /// The same, which is surely a string.
    Sure,
    /// The same, converted into something.
    Doubtful,
    /// The same in lower case.
    Lower,
    /// The same without what stands around it.
    Trim,
    /// The same, which is surely in an `Option` or a `Result`.
    Option,
    /// Another text, and no code any more.
    Altered,
    /// What is in an option.
    Inner,
    /// The same, or the argument.
    InnerOr,
    /// The same, or what the closure gives.
    InnerOrElse,
    /// The same, or what is empty.
    InnerOrDefault,
    /// The option, or the argument.
    Or,
    /// The option, or what the closure gives.
    OrElse,
    /// The error of a `Result`, in an `Option`.
    Error,
    /// The error of a `Result`.
    InnerError,
    /// An iterator over what is in it.
    Iter,
    /// A list of the same.
    List,
    /// One element, in an `Option`.
    Element,
    /// What the closure makes of each.
    Map,
    /// The option or list that the closure makes of each.
    FilterMap,
    /// The option that the closure makes of the value.
    AndThen,
    /// What the closure makes of it, or the argument.
    MapOr,
    /// The same, or what the first closure gives.
    MapOrElse,
    /// A `Result` whose error the closure makes.
    MapErr,
    /// The same, where the closure says yes.
    Filtered,
    /// Two lists of the same.
    Partition,
    /// One of the elements, or what the closure makes of two.
    Reduce,
    /// Pairs of what the closure makes, and the elements of which it does.
    Chunks,
    /// Pairs of the elements and those of the argument.
    Zip,
    /// The elements and those of the argument.
    Chain,
    /// Pairs of an index and an element.
    Enumerate,
    /// Two lists, of the parts of each pair.
    Unzip,
    /// The elements of the lists in a list.
    Concat,
    /// What the closure gives, where the condition holds.
    Then,
    /// The argument, where the condition holds.
    ThenSome,
    /// The keys of a map.
    Keys,
    /// The values of a map.
    Values,
    /// How often each element is there.
    Counts,
    /// The same by what the closure makes of it.
    CountsBy,
    /// The value under a key.
    Get,
    /// A place in a map.
    Entry,
    /// What the closure gives, once.
    Init,
    /// The string that a string is parsed to.
    Parse,
    /// Whether a status is 400 to 499.
    Status400,
    /// Whether a status is 500 to 599.
    Status500,
}

/// What the closure of a method gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gets {
    Nothing,
    /// What is in the option, or each element.
    Inner,
    /// What is in the option.
    Value,
    /// The error of the `Result`.
    Error,
    /// What came of the elements before, and each element.
    Folded,
    /// Two elements.
    Two,
}

/// What a method compares what it is called on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compares {
    No,
    Equal,
    NotEqual,
    IgnoreCase,
    Start,
    End,
    /// A part of a string, or an element of a list.
    Contains,
    /// The key of a map, or of JSON.
    Key,
    /// What the closure makes of each element.
    ByKey,
}

/// What a method does to what it is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edits {
    No,
    /// Makes another string of it.
    Adds,
    /// Leaves a part of a string, or fewer elements, which stay what they are.
    Takes,
    /// Adds an element.
    Push,
    /// Adds an element, or a pair of a key and a value.
    Insert,
    /// Adds the elements of the argument.
    Extend,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Method {
    name: &'static str,
    pub(super) gives: Gives,
    pub(super) gets: Gets,
    pub(super) compares: Compares,
    pub(super) edits: Edits,
}

const fn row(
    name: &'static str,
    gives: Gives,
    gets: Gets,
    compares: Compares,
    edits: Edits,
) -> Method {
    Method {
        name,
        gives,
        gets,
        compares,
        edits,
    }
}

/// Sorted by name.
#[rustfmt::skip] // a row is a line
const METHODS: &[Method] = &[
    row("all", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("and", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("and_then", Gives::AndThen, Gets::Value, Compares::No, Edits::No),
    row("any", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("append", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Extend),
    row("as_borrowed", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("as_bytes", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("as_bytes_mut", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("as_deref", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("as_deref_mut", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("as_i32", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("as_i64", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("as_mut", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("as_mut_slice", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("as_mut_str", Gives::Sure, Gets::Nothing, Compares::No, Edits::No),
    row("as_mut_vec", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("as_ref", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("as_slice", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("as_str", Gives::Sure, Gets::Nothing, Compares::No, Edits::No),
    row("as_u16", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("as_u32", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("as_u64", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("at_most_one", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("back", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("binary_search", Gives::Unknown, Gets::Nothing, Compares::Contains, Edits::No),
    row("binary_search_by", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("binary_search_by_key", Gives::Unknown, Gets::Nothing, Compares::ByKey, Edits::No),
    row("borrow", Gives::Cell, Gets::Nothing, Compares::No, Edits::No),
    row("boxed", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("buffered", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("by_ref", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("chain", Gives::Chain, Gets::Nothing, Compares::No, Edits::No),
    row("char_indices", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("chars", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("choose", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("chunk_by", Gives::Chunks, Gets::Inner, Compares::No, Edits::No),
    row("clear", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Takes),
    row("clone", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("clone_from", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("cloned", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("cmp", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("collect", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("collect_vec", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("concat", Gives::Concat, Gets::Nothing, Compares::No, Edits::No),
    row("contains", Gives::Unknown, Gets::Nothing, Compares::Contains, Edits::No),
    row("contains_key", Gives::Unknown, Gets::Nothing, Compares::Key, Edits::No),
    row("context", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("copied", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("count", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("counts", Gives::Counts, Gets::Nothing, Compares::No, Edits::No),
    row("counts_by", Gives::CountsBy, Gets::Inner, Compares::No, Edits::No),
    row("cycle", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("dedup_by_key", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("deref", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("difference", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("drain", Gives::Iter, Gets::Nothing, Compares::No, Edits::Takes),
    row("each_mut", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("each_ref", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("ends_with", Gives::Unknown, Gets::Nothing, Compares::End, Edits::No),
    row("entry", Gives::Entry, Gets::Nothing, Compares::No, Edits::Insert),
    row("enumerate", Gives::Enumerate, Gets::Nothing, Compares::No, Edits::No),
    row("eq", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("eq_ignore_ascii_case", Gives::Unknown, Gets::Nothing, Compares::IgnoreCase, Edits::No),
    row("err", Gives::Error, Gets::Nothing, Compares::No, Edits::No),
    row("error_type", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("escape_debug", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("escape_default", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("exactly_one", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("expect", Gives::Inner, Gets::Nothing, Compares::No, Edits::No),
    row("expect_err", Gives::InnerError, Gets::Nothing, Compares::No, Edits::No),
    row("extend", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Extend),
    row("extend_from_slice", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Extend),
    row("extend_from_within", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("filter", Gives::Filtered, Gets::Inner, Compares::No, Edits::No),
    row("filter_map", Gives::FilterMap, Gets::Inner, Compares::No, Edits::No),
    row("find", Gives::Element, Gets::Inner, Compares::No, Edits::No),
    row("find_map", Gives::FilterMap, Gets::Inner, Compares::No, Edits::No),
    row("first", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("first_mut", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("flat_map", Gives::FilterMap, Gets::Inner, Compares::No, Edits::No),
    row("flatten", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("fmt", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("fold", Gives::Unknown, Gets::Folded, Compares::No, Edits::No),
    row("for_each", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("for_each_concurrent", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("force", Gives::Init, Gets::Nothing, Compares::No, Edits::No),
    row("front", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("fuse", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("get", Gives::Get, Gets::Nothing, Compares::Key, Edits::No),
    row("get_key_value", Gives::Get, Gets::Nothing, Compares::Key, Edits::No),
    row("get_mut", Gives::Get, Gets::Nothing, Compares::Key, Edits::No),
    row("get_or_init", Gives::Init, Gets::Nothing, Compares::No, Edits::No),
    row("get_or_insert", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("get_or_insert_with", Gives::Init, Gets::Nothing, Compares::No, Edits::Adds),
    row("get_ref", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("group_by", Gives::Chunks, Gets::Inner, Compares::No, Edits::No),
    row("hash", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("insert", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Insert),
    row("insert_str", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("inspect", Gives::Same, Gets::Inner, Compares::No, Edits::No),
    row("inspect_err", Gives::Same, Gets::Error, Compares::No, Edits::No),
    row("intersection", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("into", Gives::Doubtful, Gets::Nothing, Compares::No, Edits::No),
    row("into_boxed_slice", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("into_boxed_str", Gives::Sure, Gets::Nothing, Compares::No, Edits::No),
    row("into_bytes", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("into_err", Gives::InnerError, Gets::Nothing, Compares::No, Edits::No),
    row("into_group_map_by", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("into_iter", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("into_keys", Gives::Keys, Gets::Nothing, Compares::No, Edits::No),
    row("into_owned", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("into_string", Gives::Sure, Gets::Nothing, Compares::No, Edits::No),
    row("into_values", Gives::Values, Gets::Nothing, Compares::No, Edits::No),
    row("into_vec", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("is_client_error", Gives::Status400, Gets::Nothing, Compares::No, Edits::No),
    row("is_disjoint", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("is_empty", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("is_err", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("is_err_and", Gives::Unknown, Gets::Error, Compares::No, Edits::No),
    row("is_none", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("is_none_or", Gives::Unknown, Gets::Value, Compares::No, Edits::No),
    row("is_ok", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("is_ok_and", Gives::Unknown, Gets::Value, Compares::No, Edits::No),
    row("is_server_error", Gives::Status500, Gets::Nothing, Compares::No, Edits::No),
    row("is_some", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("is_some_and", Gives::Unknown, Gets::Value, Compares::No, Edits::No),
    row("is_sorted_by_key", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("is_subset", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("is_superset", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("iter", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("iter_mut", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("keys", Gives::Keys, Gets::Nothing, Compares::No, Edits::No),
    row("last", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("last_mut", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("leak", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("len", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("lines", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("make_ascii_lowercase", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("make_ascii_uppercase", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("map", Gives::Map, Gets::Inner, Compares::No, Edits::No),
    row("map_err", Gives::MapErr, Gets::Error, Compares::No, Edits::No),
    row("map_or", Gives::MapOr, Gets::Value, Compares::No, Edits::No),
    row("map_or_else", Gives::MapOrElse, Gets::Value, Compares::No, Edits::No),
    row("map_while", Gives::FilterMap, Gets::Inner, Compares::No, Edits::No),
    row("max", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("max_by", Gives::Element, Gets::Two, Compares::No, Edits::No),
    row("max_by_key", Gives::Element, Gets::Inner, Compares::No, Edits::No),
    row("min", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("min_by", Gives::Element, Gets::Two, Compares::No, Edits::No),
    row("min_by_key", Gives::Element, Gets::Inner, Compares::No, Edits::No),
    row("ne", Gives::Unknown, Gets::Nothing, Compares::NotEqual, Edits::No),
    row("next", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("next_back", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("nth", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("ok", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("ok_or", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("ok_or_else", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("or", Gives::Or, Gets::Nothing, Compares::No, Edits::No),
    row("or_else", Gives::OrElse, Gets::Error, Compares::No, Edits::No),
    row("parse", Gives::Parse, Gets::Nothing, Compares::No, Edits::No),
    row("partial_cmp", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("partition", Gives::Partition, Gets::Inner, Compares::No, Edits::No),
    row("partition_point", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("peek", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("peekable", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("pointer", Gives::Get, Gets::Nothing, Compares::Key, Edits::No),
    row("pointer_mut", Gives::Get, Gets::Nothing, Compares::Key, Edits::No),
    row("pop", Gives::Element, Gets::Nothing, Compares::No, Edits::Takes),
    row("pop_back", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("pop_front", Gives::Element, Gets::Nothing, Compares::No, Edits::No),
    row("position", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("push", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Push),
    row("push_back", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Push),
    row("push_front", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Push),
    row("push_str", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("reduce", Gives::Reduce, Gets::Two, Compares::No, Edits::No),
    row("remove", Gives::Get, Gets::Nothing, Compares::Key, Edits::Takes),
    row("remove_matches", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Takes),
    row("repeat", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("replace", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("replace_range", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("replacen", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("resize", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("retain", Gives::Unknown, Gets::Inner, Compares::No, Edits::Takes),
    row("retain_mut", Gives::Unknown, Gets::Inner, Compares::No, Edits::Takes),
    row("rev", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("rfind", Gives::Element, Gets::Inner, Compares::No, Edits::No),
    row("rfold", Gives::Unknown, Gets::Folded, Compares::No, Edits::No),
    row("rposition", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("rsplit", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("rsplit_once", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("rsplit_terminator", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("rsplitn", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("scan", Gives::Unknown, Gets::Folded, Compares::No, Edits::No),
    row("skip", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("skip_while", Gives::Iter, Gets::Inner, Compares::No, Edits::No),
    row("sort_by", Gives::Unknown, Gets::Two, Compares::No, Edits::No),
    row("sort_by_cached_key", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("sort_by_key", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("sort_unstable_by", Gives::Unknown, Gets::Two, Compares::No, Edits::No),
    row("sort_unstable_by_key", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("sorted", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("split", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("split_ascii_whitespace", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("split_at", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("split_inclusive", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("split_off", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Takes),
    row("split_once", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("split_terminator", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("split_whitespace", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("splitn", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("starts_with", Gives::Unknown, Gets::Nothing, Compares::Start, Edits::No),
    row("status", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("status_code", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("step_by", Gives::Iter, Gets::Nothing, Compares::No, Edits::No),
    row("strip_prefix", Gives::Altered, Gets::Nothing, Compares::Start, Edits::No),
    row("strip_suffix", Gives::Altered, Gets::Nothing, Compares::End, Edits::No),
    row("sum", Gives::Unknown, Gets::Nothing, Compares::No, Edits::No),
    row("symmetric_difference", Gives::Unknown, Gets::Nothing, Compares::Equal, Edits::No),
    row("take", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("take_if", Gives::Option, Gets::Inner, Compares::No, Edits::No),
    row("take_while", Gives::Iter, Gets::Inner, Compares::No, Edits::No),
    row("then", Gives::Then, Gets::Nothing, Compares::No, Edits::No),
    row("then_some", Gives::ThenSome, Gets::Nothing, Compares::No, Edits::No),
    row("to_ascii_lowercase", Gives::Lower, Gets::Nothing, Compares::No, Edits::No),
    row("to_ascii_uppercase", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("to_lowercase", Gives::Lower, Gets::Nothing, Compares::No, Edits::No),
    row("to_owned", Gives::Same, Gets::Nothing, Compares::No, Edits::No),
    row("to_string", Gives::Sure, Gets::Nothing, Compares::No, Edits::No),
    row("to_uppercase", Gives::Altered, Gets::Nothing, Compares::No, Edits::No),
    row("to_vec", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("trim", Gives::Trim, Gets::Nothing, Compares::No, Edits::No),
    row("trim_end", Gives::Trim, Gets::Nothing, Compares::No, Edits::No),
    row("trim_end_matches", Gives::Trim, Gets::Nothing, Compares::No, Edits::No),
    row("trim_matches", Gives::Trim, Gets::Nothing, Compares::No, Edits::No),
    row("trim_start", Gives::Trim, Gets::Nothing, Compares::No, Edits::No),
    row("trim_start_matches", Gives::Trim, Gets::Nothing, Compares::No, Edits::No),
    row("truncate", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Takes),
    row("try_collect", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("try_fold", Gives::Unknown, Gets::Folded, Compares::No, Edits::No),
    row("try_for_each", Gives::Unknown, Gets::Inner, Compares::No, Edits::No),
    row("try_into", Gives::Doubtful, Gets::Nothing, Compares::No, Edits::No),
    row("union", Gives::Chain, Gets::Nothing, Compares::No, Edits::No),
    row("unique", Gives::List, Gets::Nothing, Compares::No, Edits::No),
    row("unwrap", Gives::Inner, Gets::Nothing, Compares::No, Edits::No),
    row("unwrap_err", Gives::InnerError, Gets::Nothing, Compares::No, Edits::No),
    row("unwrap_or", Gives::InnerOr, Gets::Nothing, Compares::No, Edits::No),
    row("unwrap_or_default", Gives::InnerOrDefault, Gets::Nothing, Compares::No, Edits::No),
    row("unwrap_or_else", Gives::InnerOrElse, Gets::Error, Compares::No, Edits::No),
    row("unwrap_unchecked", Gives::Inner, Gets::Nothing, Compares::No, Edits::No),
    row("unzip", Gives::Unzip, Gets::Nothing, Compares::No, Edits::No),
    row("values", Gives::Values, Gets::Nothing, Compares::No, Edits::No),
    row("values_mut", Gives::Values, Gets::Nothing, Compares::No, Edits::No),
    row("with_context", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("wrap_err", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("wrap_err_with", Gives::Option, Gets::Nothing, Compares::No, Edits::No),
    row("write_char", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("write_fmt", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("write_str", Gives::Unknown, Gets::Nothing, Compares::No, Edits::Adds),
    row("xor", Gives::Or, Gets::Nothing, Compares::No, Edits::No),
    row("zip", Gives::Zip, Gets::Nothing, Compares::No, Edits::No),
];

pub(super) fn method(name: &str) -> Option<&'static Method> {
    let found = METHODS.binary_search_by(|method| method.name.cmp(name));
    found.ok().map(|index| &METHODS[index])
}

/// Whether a method changes nothing of what it is called on.
pub(super) fn only_reads(name: &str) -> bool {
    method(name).is_some_and(|method| method.edits == Edits::No)
}

/// Methods that read the body of a response, which is a part of it.
pub(super) fn reads_body(name: &str) -> bool {
    const BODIES: &[&str] = &[
        "body",
        "body_mut",
        "bytes",
        "chunk",
        "error_body",
        "into_body",
        "into_json",
        "into_string",
        "json",
        "read_json",
        "read_to_string",
        "text",
    ];
    BODIES.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::METHODS;

    #[test]
    fn each_method_has_one_row() {
        for pair in METHODS.windows(2) {
            assert!(pair[0].name < pair[1].name, "{}", pair[1].name);
        }
    }
}
