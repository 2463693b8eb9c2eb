//! The output of the benchmarks in `benches/`: a line for each thing that was measured.

pub(super) struct Line {
    /// `ns`, `allocations` or `counted`.
    what: String,
    pub(super) group: String,
    pub(super) name: String,
    /// One for each round.
    pub(super) values: Vec<f64>,
}

pub(super) struct Lines(Vec<Line>);

impl Lines {
    pub(super) fn parse(text: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.split('\t').map(str::to_owned);
            let (what, group, name) = (parts.next()?, parts.next()?, parts.next()?);
            let values: Option<Vec<f64>> = parts.map(|value| value.parse().ok()).collect();
            Some(Line {
                what,
                group,
                name,
                values: values.filter(|values| !values.is_empty())?,
            })
        };
        Self(text.lines().filter_map(line).collect())
    }

    pub(super) fn all<'a>(&'a self, what: &'a str) -> impl Iterator<Item = &'a Line> {
        self.0.iter().filter(move |line| line.what == what)
    }

    /// The contenders of a group, in order.
    pub(super) fn names<'a>(&'a self, what: &'a str, group: &'a str) -> Vec<&'a str> {
        let lines = self.all(what).filter(|line| line.group == group);
        lines.map(|line| line.name.as_str()).collect()
    }

    /// The figures of one contender. Where groups are numbered, as in `hot 0`, the sum over
    /// all of them.
    pub(super) fn values(&self, what: &str, group: &str, name: &str) -> Result<Vec<f64>, String> {
        let is_of_group = |line: &&Line| {
            let number = line.group.strip_prefix(group).map(str::trim_start);
            line.name == name && number.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
        };
        let mut lines = self.all(what).filter(is_of_group);
        let first = lines.next();
        let first = first.ok_or_else(|| format!("error: no {what} of {name} for {group}"))?;
        let mut sum = first.values.clone();
        for line in lines {
            for (sum, value) in sum.iter_mut().zip(&line.values) {
                *sum += value;
            }
        }
        Ok(sum)
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn numbered_groups_are_summed() {
        let lines =
            Lines::parse("ns\ta, hot 0\tx\t1\t2\nns\ta, hot 1\tx\t10\t20\nns\ta, hits\tx\t7\n");
        assert_eq!(lines.values("ns", "a, hot", "x").unwrap(), [11.0, 22.0]);
        assert_eq!(lines.values("ns", "a, hits", "x").unwrap(), [7.0]);
        assert!(lines.values("ns", "a, hits", "y").is_err());
        assert!(lines.values("ns", "a", "x").is_err());
    }

    #[test]
    fn other_lines_are_not_read() {
        let lines = Lines::parse("running 3 tests\nns\ta\tx\t\nns\ta\tx\tmuch\n");
        assert!(lines.names("ns", "a").is_empty());
    }
}
