//! Several files as one unit, so that what one of them declares is read where another one uses it.

use super::{Function, Import, Unit};

impl Unit {
    /// One unit of the units of files, each with the name of the module or crate that its file is.
    ///
    /// The functions keep their order, and [`file_of`](Self::file_of) says where each is from.
    #[must_use]
    pub fn linked(files: impl IntoIterator<Item = (String, Self)>) -> Self {
        let mut all = Self {
            functions: Vec::new(),
            constants: Vec::new(),
            imports: Vec::new(),
            modules: Vec::new(),
            renamed_fields: Vec::new(),
            files: 0,
            pieces: Vec::new(),
            place: "this package".to_owned(),
        };
        for (name, unit) in files {
            all.add(&name, unit);
        }
        all
    }

    fn add(&mut self, name: &str, unit: Self) {
        let file = self.files;
        let first = self.functions.len();
        // The module around a file has no name of its own.
        let top = unit.modules.first().map(|(_, name)| name.clone());
        let renamed = |holder: Option<String>| match holder {
            holder if holder == top => Some(name.to_owned()),
            holder => holder,
        };
        self.functions
            .extend(unit.functions.into_iter().map(|function| Function {
                index: first + function.index,
                file,
                holder: renamed(function.holder),
                ..function
            }));
        self.constants
            .extend(unit.constants.into_iter().map(|constant| super::Constant {
                file,
                holder: renamed(constant.holder),
                ..constant
            }));
        let imports = unit.imports.into_iter();
        self.imports
            .extend(imports.map(|import| Import { file, ..import }));
        let modules = unit.modules.into_iter();
        self.modules
            .extend(modules.filter_map(|(_, module)| Some((file, renamed(Some(module))?))));
        let fields = unit.renamed_fields.into_iter();
        self.renamed_fields
            .extend(fields.map(|(_, ty, field)| (file, ty, field)));
        self.files += 1;
    }

    /// The file that a function of a linked unit is from, by its place among them.
    #[must_use]
    pub fn file_of(&self, function: &Function) -> usize {
        function.file
    }
}
