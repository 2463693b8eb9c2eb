//! The words of all names that Stytch uses, reduced to their stems, and how other names share them.

use std::sync::OnceLock;

use crate::catalog::{CODES, MISTAKEN_FOR, RETIRED, WITHOUT_A_PAGE};
use crate::judge::sense::{Phrases, are_related, is_kind};
use crate::judge::spelling::{distance, stem};

/// The weight of what is wrong, beside the things that it is said of.
const KIND: u32 = 6;

/// The weight of a word that no code has.
const UNKNOWN: u32 = 5;

/// A stem by its place in [`Words::stems`].
type StemId = usize;

/// Facts about all names; computed at the first mistake of a crate.
pub(crate) struct Words {
    /// In the order of the catalog.
    pub(crate) codes: Vec<Known>,
    /// Retired codes, and names without a page: too many alike to be distinguished by a shared word.
    pub(crate) others: Vec<Known>,
    /// Names that people make up for codes, in the order of the table.
    pub(crate) invented: Vec<Known>,
    /// Sorted.
    stems: Vec<Stem>,
    phrases: Phrases,
}

struct Stem {
    text: String,
    /// In how many codes it occurs.
    frequency: u32,
}

/// A name as its words.
pub(crate) struct Known {
    pub(crate) name: &'static str,
    /// Without separators.
    pub(crate) compact: String,
    stems: Vec<StemId>,
    weight: u32,
    /// Its meaning, whichever words it has.
    sense: Vec<StemId>,
}

/// A name that may have been meant to be a code.
pub(crate) struct Name<'t> {
    pub(crate) written: &'t str,
    pub(crate) snake: &'t str,
    pub(crate) compact: String,
    /// `None` for a stem that no code has.
    stems: Vec<Option<StemId>>,
    /// For each such stem, those that it may be short for.
    longer: Vec<Vec<StemId>>,
    weights: Vec<u32>,
    /// Whether it has a word that says something: `no` and `to` do not.
    tells: Vec<bool>,
    /// Whether codes have all of its words, so that none of them is misspelled.
    pub(crate) is_spelled: bool,
    /// Its meaning, whichever words it has; `None` for one that no code has.
    sense: Vec<Option<StemId>>,
}

impl Words {
    pub(crate) fn of_codes() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| {
            let mut words = Self {
                codes: Vec::with_capacity(CODES.len()),
                others: Vec::new(),
                invented: Vec::with_capacity(MISTAKEN_FOR.len()),
                stems: Vec::new(),
                phrases: Phrases::new(),
            };
            for code in CODES {
                words.count(code.name, 1);
            }
            let retired = RETIRED.iter().map(|retired| retired.name);
            let others = || retired.clone().chain(WITHOUT_A_PAGE.iter().copied());
            let invented = || MISTAKEN_FOR.iter().map(|mistaken| mistaken.0);
            others()
                .chain(invented())
                .for_each(|name| words.count(name, 0));
            words.codes = CODES.iter().map(|code| words.known(code.name)).collect();
            words.others = others().map(|name| words.known(name)).collect();
            words.invented = invented().map(|name| words.known(name)).collect();
            words
        })
    }

    fn known(&self, name: &'static str) -> Known {
        let stems: Vec<StemId> = stems(name)
            .filter_map(|stem| self.place(&stem).ok())
            .collect();
        let texts: Vec<String> = self::stems(name).collect();
        let sense = self.phrases.sense(&texts).into_iter();
        Known {
            sense: sense.filter_map(|text| self.place(&text).ok()).collect(),
            name,
            compact: compact(name),
            weight: stems.iter().map(|&stem| self.weight(Some(stem))).sum(),
            stems,
        }
    }

    /// Takes a name apart, given also in snake case.
    pub(crate) fn name<'t>(&self, written: &'t str, snake: &'t str) -> Name<'t> {
        let texts: Vec<String> = stems(snake).collect();
        let stems: Vec<_> = texts.iter().map(|stem| self.id_or_nearest(stem)).collect();
        let corrected: Vec<String> = texts
            .iter()
            .zip(&stems)
            .map(|(text, stem)| match stem {
                Some(stem) if !self.phrases.has(text) => self.stems[*stem].text.clone(),
                _ => text.clone(),
            })
            .collect();
        let sense = self.phrases.sense(&corrected).into_iter();
        let sense = sense.map(|text| self.place(&text).ok()).collect();
        let unknown = texts.iter().zip(&stems);
        let longer = unknown.map(|(text, stem)| match stem {
            None if text.len() >= 4 => self.longer_than(text),
            _ => Vec::new(),
        });
        Name {
            longer: longer.collect(),
            written,
            snake,
            compact: compact(snake),
            weights: stems.iter().map(|&stem| self.weight(stem)).collect(),
            tells: texts.iter().map(|stem| stem.len() >= 3).collect(),
            is_spelled: texts.iter().all(|stem| self.is_of_codes(stem)),
            stems,
            sense,
        }
    }

    fn count(&mut self, name: &str, times: u32) {
        let mut texts: Vec<String> = stems(name).collect();
        let sense = self.phrases.sense(&texts);
        let more = sense.into_iter().filter(|text| !texts.contains(text));
        let more: Vec<_> = more.collect();
        texts.extend(more);
        for text in texts {
            match self.place(&text) {
                Ok(known) => self.stems[known].frequency += times,
                Err(place) => {
                    let frequency = times;
                    self.stems.insert(place, Stem { text, frequency });
                }
            }
        }
    }

    fn is_of_codes(&self, stem: &str) -> bool {
        self.place(stem)
            .is_ok_and(|at| self.stems[at].frequency > 0)
    }

    /// The stems that begin with this one.
    fn longer_than(&self, stem: &str) -> Vec<StemId> {
        let from = self.place(stem).unwrap_or_else(|place| place);
        let longer = self.stems[from..].iter();
        let longer = longer.take_while(|known| known.text.starts_with(stem));
        (from..from + longer.count()).collect()
    }

    /// Where the stem is, or would have to be.
    fn place(&self, stem: &str) -> Result<StemId, usize> {
        self.stems
            .binary_search_by(|known| known.text.as_str().cmp(stem))
    }

    /// A misspelled word is the one that it is a letter away from; the most frequent if several.
    fn id_or_nearest(&self, stem: &str) -> Option<StemId> {
        if let Ok(id) = self.place(stem) {
            return Some(id);
        }
        if stem.len() < 5 {
            return None;
        }
        let near =
            self.stems.iter().enumerate().filter(|(_, known)| {
                known.text.len() >= 4 && distance(stem, &known.text, 1).is_some()
            });
        // The first of equals, for the same suggestions every time.
        let best = near.rev().max_by_key(|(_, known)| known.frequency);
        best.map(|(id, _)| id)
    }

    /// About the logarithm of the number of codes over the stem's frequency.
    fn weight(&self, stem: Option<StemId>) -> u32 {
        let frequency = stem.map_or(1, |stem| self.stems[stem].frequency.max(1));
        12_u32.saturating_sub(frequency.ilog2()).max(1)
    }
}

impl Words {
    /// How much of what one says the other says too, in percent; what a name adds weighs more than what a
    /// code adds.
    pub(crate) fn same_sense(&self, name: &Name<'_>, known: &Known) -> u32 {
        let (mut both, mut here, mut there) = (0, 0, 0);
        let mut is_of_the_same = false;
        let here_too = |id: &StemId| name.sense.contains(&Some(*id));
        let is_related = |one: StemId, other: StemId| are_related(self.text(one), self.text(other));
        let kinds_agree = known
            .sense
            .iter()
            .any(|id| self.is_kind(*id) && here_too(id));
        for id in &name.sense {
            let Some(id) = *id else {
                here += UNKNOWN;
                continue;
            };
            let weight = self.weight_of_sense(id);
            let is_alike = self.is_kind(id)
                && (kinds_agree || known.sense.iter().any(|there| is_related(id, *there)));
            if known.sense.contains(&id) {
                both += 2 * weight;
                is_of_the_same |= !self.is_kind(id);
            } else if is_alike {
                here += weight / 2;
            } else {
                here += weight;
            }
        }
        for id in known.sense.iter().filter(|id| !here_too(id)) {
            let others = name.sense.iter().flatten();
            let is_alike =
                self.is_kind(*id) && others.into_iter().any(|here| is_related(*id, *here));
            there += self.weight_of_sense(*id) / (1 + u32::from(is_alike));
        }
        // Two names that say what is wrong with nothing may be the same; otherwise it must be the same thing.
        let is_of_nothing = |id: Option<StemId>| id.is_some_and(|id| self.is_kind(id));
        let are_of_nothing = name.sense.iter().all(|id| is_of_nothing(*id))
            && known.sense.iter().all(|id| is_of_nothing(Some(*id)))
            && name.tells.contains(&true);
        if !is_of_the_same && !are_of_nothing {
            return 0;
        }
        100 * both / (both + 2 * here + there).max(1)
    }

    fn text(&self, id: StemId) -> &str {
        &self.stems[id].text
    }

    fn is_kind(&self, id: StemId) -> bool {
        is_kind(self.text(id))
    }

    fn weight_of_sense(&self, id: StemId) -> u32 {
        match self.stems[id].frequency {
            _ if self.is_kind(id) => KIND,
            0 => UNKNOWN,
            _ => self.weight(Some(id)),
        }
    }
}

impl Name<'_> {
    pub(crate) fn is_same_words(&self, known: &Known) -> bool {
        self.stems.len() == known.stems.len() && self.agrees(known, 0, 0, self.stems.len())
    }

    /// Whether both have the same words, of which some may be shortened here.
    pub(crate) fn is_shortened(&self, known: &Known) -> bool {
        let same = |at: usize, stem: &StemId| {
            self.stems[at] == Some(*stem) || self.longer[at].contains(stem)
        };
        let mut stems = known.stems.iter().enumerate();
        self.stems.len() == known.stems.len() && stems.all(|(at, stem)| same(at, stem))
    }

    /// Whether the longer one has one word somewhere that the shorter has not.
    pub(crate) fn differs_by_one_word(&self, known: &Known) -> bool {
        let (here, there) = (self.stems.len(), known.stems.len());
        let shorter = here.min(there);
        if here.abs_diff(there) != 1 || shorter < 2 {
            return false;
        }
        let (longer, extra) = (usize::from(here > there), usize::from(there > here));
        let same = (0..shorter)
            .take_while(|&at| self.agrees(known, at, at, 1))
            .count();
        self.agrees(known, same + longer, same + extra, shorter - same)
    }

    fn agrees(&self, known: &Known, here: usize, there: usize, count: usize) -> bool {
        let mut places = 0..count;
        places.all(|at| self.stems[here + at] == Some(known.stems[there + at]))
    }

    /// The share of the words that both have in common, in percent; rare words weigh more.
    pub(crate) fn shared(&self, known: &Known) -> u32 {
        let (mut both, mut all, mut tells) = (0, known.weight, false);
        for (at, stem) in self.stems.iter().enumerate() {
            all += self.weights[at];
            if stem.is_some_and(|stem| known.stems.contains(&stem)) {
                both += self.weights[at];
                tells |= self.tells[at];
            }
        }
        if tells {
            (200 * both / all).min(100)
        } else {
            0
        }
    }
}

fn stems(name: &str) -> impl Iterator<Item = String> + '_ {
    let words = name.split('_').filter(|word| !word.is_empty());
    words.map(stem)
}

fn compact(name: &str) -> String {
    name.chars().filter(|&c| c != '_').collect()
}
