//! Functions, variants and types by their names: one row for each.

/// The result of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// Its one argument.
    Same,
    /// Its argument, in `Some` or `Ok`.
    Value,
    /// Its argument, as an error.
    Error,
    /// Its argument, which is a string if it is made by a type of strings.
    From,
    /// Something empty.
    Empty,
    /// Nothing, since it does not return.
    Diverge,
    /// The value of its argument, which is empty then.
    Take,
    /// Nothing; its arguments are exchanged.
    Swap,
    /// Something empty, with room for more.
    Capacity,
    /// The value of its first argument, which is the second one then.
    Replace,
    /// A part of its argument, read from it.
    Part,
    /// A list of its argument.
    Once,
    /// A list of what the closure gives.
    OnceWith,
    /// Its argument, which was asked for its error type.
    ErrorType,
}

/// Sorted by name, which is the last one of a path.
const FUNCTIONS: &[(&str, Gives)] = &[
    ("Borrowed", Gives::Same),
    ("Err", Gives::Error),
    ("Ok", Gives::Value),
    ("Owned", Gives::Same),
    ("Some", Gives::Value),
    ("String", Gives::Same),
    ("abort", Gives::Diverge),
    ("black_box", Gives::Same),
    ("const_new", Gives::From),
    ("default", Gives::Empty),
    ("empty", Gives::Empty),
    ("error_type", Gives::ErrorType),
    ("exit", Gives::Diverge),
    ("from", Gives::From),
    ("from_fn", Gives::OnceWith),
    ("from_iter", Gives::From),
    ("from_reader", Gives::Part),
    ("from_slice", Gives::Part),
    ("from_static", Gives::From),
    ("from_str", Gives::Part),
    ("from_u16", Gives::Value),
    ("from_utf8", Gives::Value),
    ("from_utf8_lossy", Gives::Same),
    ("from_utf8_unchecked", Gives::Same),
    ("from_value", Gives::Part),
    ("identity", Gives::Same),
    ("new", Gives::From),
    ("new_static", Gives::From),
    ("once", Gives::Once),
    ("once_with", Gives::OnceWith),
    ("repeat", Gives::Once),
    ("replace", Gives::Replace),
    ("swap", Gives::Swap),
    ("take", Gives::Take),
    ("to_bytes", Gives::Part),
    ("try_from", Gives::From),
    ("unwrap_or_clone", Gives::Same),
    ("with_capacity", Gives::Capacity),
];

pub(super) fn gives(name: &str) -> Option<Gives> {
    let found = FUNCTIONS.binary_search_by(|(known, _)| (*known).cmp(name));
    found.ok().map(|index| FUNCTIONS[index].1)
}

/// Whether a type holds nothing but a string that it is made from, or hands on what it is made from.
pub(super) fn is_string_type(name: &str) -> bool {
    const TYPES: &[&str] = &[
        "Arc", "Box", "Cow", "Pin", "Rc", "Value", "str", "i32", "u16", "u32", "u64", "usize",
    ];
    TYPES.contains(&name) || name.ends_with("Str") || name.ends_with("String")
}

/// Whether a type evaluates its initializer when it is first used.
pub(super) fn is_lazy(name: &str) -> bool {
    name.contains("Lazy") || name.contains("Once")
}

#[cfg(test)]
mod tests {
    use super::FUNCTIONS;

    #[test]
    fn each_function_has_one_row() {
        assert!(FUNCTIONS.is_sorted_by(|one, other| one.0 < other.0));
    }
}
