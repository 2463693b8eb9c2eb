//! The columns of the table of methods: the result, the closure's arguments, the comparisons and edits.

/// The result of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// Nothing that is compared.
    Unknown,
    /// Its receiver.
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
    /// The same with other characters, which may be none that a code has.
    Replaced,
    /// The parts between separators, which may be none that a code has.
    Pieces,
    /// The same, in two.
    TwoPieces,
    /// The content of an option.
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
    /// The closure's result for each.
    Map,
    /// The option or list that the closure makes of each.
    FilterMap,
    /// The option that the closure makes of the value.
    AndThen,
    /// The closure's result for it, or the argument.
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
    /// The first argument, a container that the closure fills.
    Folded,
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
    /// The closure's result, where the condition holds.
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
    /// Lists of the elements by what the closure makes of them.
    GroupedBy,
    /// The value under a key.
    Get,
    /// A place in a map.
    Entry,
    /// The closure's result, once.
    Init,
    /// The string that a string is parsed to.
    Parse,
    /// The head and the body of a response, both of which are parts of it.
    Parts,
    /// Whether a status is 400 to 499.
    Status400,
    /// Whether a status is 500 to 599.
    Status500,
}

/// The arguments of a method's closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gets {
    Nothing,
    /// The content of the option, or each element.
    Inner,
    /// The content of the option.
    Value,
    /// The error of the `Result`.
    Error,
    /// The result for the elements before, and each element.
    Folded,
    /// Two elements.
    Two,
}

/// The value that a method compares its receiver with.
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
    /// A part of a string; of a list, nothing.
    Inside,
    /// The key of a map, or of JSON.
    Key,
    /// The closure's result for each element.
    ByKey,
}

/// The effect of a method on its receiver.
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
    pub(super) name: &'static str,
    pub(super) gives: Gives,
    pub(super) gets: Gets,
    pub(super) compares: Compares,
    pub(super) edits: Edits,
}
