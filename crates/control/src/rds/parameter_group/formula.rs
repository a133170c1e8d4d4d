//! Values that depend on the instance class, such as `GREATEST({DBInstanceClassMemory/9531392},100)`.
//!
//! The grammar is that of *Specifying DB parameters*: numbers, variables, the four operators, braces
//! and parentheses, and the functions `GREATEST`, `LEAST`, `SUM` and `log` (base 2).

use std::iter::Peekable;
use std::str::Chars;

/// How deep braces, parentheses and functions may be nested.
const DEPTH_MAX: usize = 16;

/// What formulas are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Of the instance class, in bytes.
    pub memory_bytes: u64,
    pub vcpus: u32,
    pub port: u16,
}

/// Why a text is not a formula.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormulaError {
    #[error("{name} is not a variable or function of formulas")]
    Unknown { name: String },
    #[error("the formula ends too early")]
    Short,
    #[error("{found:?} is not expected there")]
    Unexpected { found: char },
    #[error("braces, parentheses and functions are nested too deeply")]
    Deep,
    #[error("the formula has no number as its result")]
    NoNumber,
}

/// Whether a value is meant as a formula.
#[must_use]
pub fn is_formula(value: &str) -> bool {
    value.contains('{')
}

/// The result, cut off to a whole number.
///
/// # Errors
/// [`FormulaError`] for what is not a formula, and for a result that is no number.
pub fn evaluate(formula: &str, facts: &Facts) -> Result<f64, FormulaError> {
    let mut reader = Reader { rest: formula.chars().peekable(), facts, depth: 0 };
    let value = reader.sum()?;
    reader.skip_blanks();
    if let Some(found) = reader.rest.next() {
        return Err(FormulaError::Unexpected { found });
    }
    if value.is_finite() { Ok(value.trunc()) } else { Err(FormulaError::NoNumber) }
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    facts: &'a Facts,
    depth: usize,
}

impl Reader<'_> {
    fn skip_blanks(&mut self) {
        while self.rest.next_if(|letter| letter.is_whitespace()).is_some() {}
    }

    fn take(&mut self, one_of: &[char]) -> Option<char> {
        self.skip_blanks();
        self.rest.next_if(|letter| one_of.contains(letter))
    }

    fn expect(&mut self, wanted: char) -> Result<(), FormulaError> {
        if self.take(&[wanted]).is_some() {
            return Ok(());
        }
        match self.rest.next() {
            Some(found) => Err(FormulaError::Unexpected { found }),
            None => Err(FormulaError::Short),
        }
    }

    fn sum(&mut self) -> Result<f64, FormulaError> {
        let mut value = self.product()?;
        while let Some(operator) = self.take(&['+', '-']) {
            let next = self.product()?;
            value = if operator == '+' { value + next } else { value - next };
        }
        Ok(value)
    }

    fn product(&mut self) -> Result<f64, FormulaError> {
        let mut value = self.factor()?;
        while let Some(operator) = self.take(&['*', '/']) {
            let next = self.factor()?;
            value = if operator == '*' { value * next } else { value / next };
        }
        Ok(value)
    }

    fn factor(&mut self) -> Result<f64, FormulaError> {
        if self.take(&['-']).is_some() {
            return self.nested(Self::factor).map(|value| -value);
        }
        if self.take(&['{']).is_some() {
            let value = self.nested(Self::sum)?;
            self.expect('}')?;
            // What stands in braces is worked out for itself, as a whole number.
            return Ok(value.trunc());
        }
        if self.take(&['(']).is_some() {
            let value = self.nested(Self::sum)?;
            self.expect(')')?;
            return Ok(value);
        }
        let mut word = String::new();
        while let Some(letter) =
            self.rest.next_if(|letter| letter.is_ascii_alphanumeric() || *letter == '.')
        {
            word.push(letter);
        }
        match word.chars().next() {
            None => self.expect('0').map(|()| 0.0),
            Some(first) if first.is_ascii_alphabetic() => self.named(&word),
            Some(_) => word.parse().map_err(|_| FormulaError::Unknown { name: word }),
        }
    }

    fn named(&mut self, word: &str) -> Result<f64, FormulaError> {
        match word {
            "DBInstanceClassMemory" => return Ok(number(self.facts.memory_bytes)),
            "DBInstanceVCPU" => return Ok(f64::from(self.facts.vcpus)),
            "EndPointPort" => return Ok(f64::from(self.facts.port)),
            _ => {}
        }
        let function: fn(&[f64]) -> f64 = match word.to_ascii_uppercase().as_str() {
            "GREATEST" => |of| of.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            "LEAST" => |of| of.iter().copied().fold(f64::INFINITY, f64::min),
            "SUM" => |of| of.iter().sum(),
            "LOG" => |of| of.first().map_or(f64::NAN, |value| value.log2()),
            _ => return Err(FormulaError::Unknown { name: word.to_owned() }),
        };
        self.expect('(')?;
        let mut arguments = vec![self.nested(Self::sum)?];
        while self.take(&[',']).is_some() {
            arguments.push(self.nested(Self::sum)?);
        }
        self.expect(')')?;
        Ok(function(&arguments))
    }

    fn nested(
        &mut self,
        part: fn(&mut Self) -> Result<f64, FormulaError>,
    ) -> Result<f64, FormulaError> {
        if self.depth == DEPTH_MAX {
            return Err(FormulaError::Deep);
        }
        self.depth += 1;
        let value = part(self);
        self.depth -= 1;
        value
    }
}

/// Exact up to 2^53, which is eight pebibytes.
fn number(bytes: u64) -> f64 {
    let high = u32::try_from(bytes >> 32).unwrap_or(u32::MAX);
    let low = u32::try_from(bytes & 0xffff_ffff).unwrap_or(u32::MAX);
    f64::from(high) * 4_294_967_296.0 + f64::from(low)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::{Facts, evaluate};

    const LARGE: Facts = Facts { memory_bytes: 16 << 30, vcpus: 2, port: 5432 };

    #[test]
    fn formulas_have_a_result_or_are_refused() {
        check(
            "
            {DBInstanceClassMemory/32768}                        = 524288
            {DBInstanceClassMemory/9531392}                      = 1802
            LEAST({DBInstanceClassMemory/9531392},5000)          = 1802
            least({DBInstanceClassMemory/9531392}, 1000)         = 1000
            GREATEST({DBInstanceClassMemory*1024/63963136},65536) = 275036
            GREATEST({DBInstanceClassMemory/64371566592},3)      = 3
            SUM({DBInstanceClassMemory/12038},-50003)            = 1377133
            {log(DBInstanceClassMemory/8187281418)*1000}         = 1069
            {DBInstanceVCPU*2}                                   = 4
            {EndPointPort}                                       = 5432
            {(2+3)*4-6/3}                                        = 18
            {7/2}+{7/2}                                          = 6
            {-3}                                                 = -3
            {AllocatedStorage*2}                                 ! AllocatedStorage is not a variable or function of formulas
            {DBInstanceClassMemory/0}                            ! the formula has no number as its result
            {log(0)}                                             ! the formula has no number as its result
            {1                                                   ! the formula ends too early
            {}                                                   ! '}' is not expected there
            {1}}                                                 ! '}' is not expected there
            {1;2}                                                ! ';' is not expected there
            {1.2.3}                                              ! 1.2.3 is not a variable or function of formulas
            {{{{{{{{{{{{{{{{{1}}}}}}}}}}}}}}}}}                  ! braces, parentheses and functions are nested too deeply
            ",
        );
    }

    #[track_caller]
    fn check(table: &str) {
        for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match (line.split_once(" = "), line.split_once(" ! ")) {
                (Some((formula, result)), _) => {
                    let found = evaluate(formula.trim(), &LARGE).unwrap();
                    assert_eq!(format!("{found:.0}"), result, "{line}");
                }
                (_, Some((formula, error))) => {
                    let found = evaluate(formula.trim(), &LARGE).unwrap_err();
                    assert_eq!(found.to_string(), error, "{line}");
                }
                _ => panic!("bad row: {line}"),
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in any::<String>(), minus in "[-({]{0,3000}") {
            let _ = evaluate(&text, &LARGE);
            let _ = evaluate(&minus, &LARGE);
        }
    }
}
