//! As much of DER and of OpenSSH's own encoding as key files need.

/// A DER element: its tag, its content, and what follows it.
pub type Element<'a> = (u8, &'a [u8], &'a [u8]);

/// The first element of `bytes`; `None` when it is cut off or longer than any key.
#[must_use]
pub fn element(bytes: &[u8]) -> Option<Element<'_>> {
    let (&tag, rest) = bytes.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = match first {
        0..=0x7f => (usize::from(first), rest),
        0x81..=0x83 => {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x0f))?;
            let length = digits.iter().fold(0, |sum, digit| sum << 8 | usize::from(*digit));
            (length, rest)
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}

/// One element in DER.
#[must_use]
pub fn wrap(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut bytes = vec![tag];
    match u8::try_from(length) {
        Ok(short) if short < 0x80 => bytes.push(short),
        _ => {
            let digits = length.to_be_bytes();
            let digits = &digits[digits.iter().take_while(|digit| **digit == 0).count()..];
            // At most the eight bytes of a length.
            bytes.push(0x80 | u8::try_from(digits.len()).unwrap_or(0x08));
            bytes.extend_from_slice(digits);
        }
    }
    bytes.extend_from_slice(content);
    bytes
}

/// The private key within its PKCS #8 envelope.
#[must_use]
pub fn private_key_of_pkcs8(document: &[u8]) -> Option<&[u8]> {
    let (0x30, body, _) = element(document)? else { return None };
    let (0x02, _, rest) = element(body)? else { return None };
    let (0x30, _, rest) = element(rest)? else { return None };
    let (0x04, key, _) = element(rest)? else { return None };
    Some(key)
}

/// A length and that many bytes (RFC 4251, `string`).
#[must_use]
pub fn string(content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes(), content].concat()
}

/// The first such string of `bytes`, and what follows it.
#[must_use]
pub fn read_string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    rest.split_at_checked(length)
}

#[cfg(test)]
mod tests {
    use super::{element, read_string, string, wrap};

    #[test]
    fn elements_are_read_as_they_are_written() {
        for length in [0, 1, 127, 128, 255, 256, 70_000] {
            let content = vec![7; length];
            let mut bytes = wrap(0x04, &content);
            bytes.push(9);
            assert_eq!(element(&bytes), Some((0x04, &*content, &[9][..])), "{length}");
            assert_eq!(element(&bytes[..bytes.len() - 2]), None, "{length} cut off");
            let bytes = string(&content);
            assert_eq!(read_string(&bytes), Some((&*content, &[][..])), "{length}");
        }
        for bytes in [&[][..], &[0x30], &[0x30, 0x80], &[0x30, 0x84, 1, 1, 1, 1], &[0x30, 2, 0]] {
            assert_eq!(element(bytes), None, "{bytes:?}");
        }
        assert_eq!(read_string(&[0, 0, 0, 2, 1]), None);
    }
}
