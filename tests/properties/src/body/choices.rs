//! Decisions of a generator: those that the input's bytes take, and then pseudo-random ones.

/// Where decisions come from.
#[derive(Clone)]
pub struct Choices<'a> {
    bytes: &'a [u8],
    state: u64,
}

impl<'a> Choices<'a> {
    /// The bytes decide as long as there are some, so that a fuzzer can steer.
    #[must_use]
    pub fn of_bytes(bytes: &'a [u8]) -> Self {
        let fold = |state: u64, byte: &u8| mix(state ^ u64::from(*byte));
        Self {
            bytes,
            state: bytes.iter().fold(1, fold),
        }
    }

    /// The number decides.
    #[must_use]
    pub fn of_seed(seed: u64) -> Self {
        Self {
            bytes: &[],
            state: mix(seed),
        }
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let number = match self.bytes {
            [low, high, rest @ ..] => {
                self.bytes = rest;
                u64::from(u16::from_le_bytes([*low, *high]))
            }
            _ => self.random() >> 32,
        };
        usize::try_from(number).expect("32 bits") % end
    }

    /// Whether something happens that happens once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A number that the bytes of the input do not decide.
    pub fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.state)
    }
}

/// The finalizer of splitmix64.
fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
