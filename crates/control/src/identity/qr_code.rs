//! QR codes as PNG pictures: how a virtual MFA device's seed gets into a telephone.

use qrcodegen::{QrCode, QrCodeEcc};

/// Pixels of one module.
const SCALE: usize = 4;
/// Modules of white around the code; readers need four.
const MARGIN: usize = 4;
const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// Bytes of one stored block of deflate.
const BLOCK_MAX: usize = 65_535;

/// A PNG picture of the code for `text`; `None` for a text that is too long for any code.
#[must_use]
pub fn png(text: &str) -> Option<Vec<u8>> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let modules = usize::try_from(code.size()).ok()?;
    let side = (modules + 2 * MARGIN) * SCALE;
    let is_dark = |pixel: usize| {
        let module = i32::try_from(pixel / SCALE).ok()?;
        module.checked_sub(i32::try_from(MARGIN).ok()?)
    };
    let mut pixels = Vec::with_capacity(side * (side / 8 + 2));
    for y in 0..side {
        // Each row begins with the number of its filter: none.
        pixels.push(0);
        for from in (0..side).step_by(8) {
            let bits = (from..from + 8).fold(0_u8, |bits, x| {
                // Outside of the code every module is light, so the margin needs no case.
                let dark = match (is_dark(x), is_dark(y)) {
                    (Some(x), Some(y)) => code.get_module(x, y),
                    _ => false,
                };
                bits << 1 | u8::from(!dark)
            });
            pixels.push(bits);
        }
    }
    let side = u32::try_from(side).ok()?.to_be_bytes();
    // One bit per pixel, grey, deflate, no filter, not interlaced.
    let header = [&side[..], &side[..], &[1, 0, 0, 0, 0]].concat();
    let mut picture = SIGNATURE.to_vec();
    for (kind, data) in [(b"IHDR", header), (b"IDAT", zlib(&pixels)), (b"IEND", Vec::new())] {
        let body = [&kind[..], &data].concat();
        picture.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
        picture.extend(&body);
        picture.extend(crc32(&body).to_be_bytes());
    }
    Some(picture)
}

/// RFC 1950 around stored blocks of RFC 1951: a few kilobytes are not worth a compressor.
fn zlib(data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let blocks = data.chunks(BLOCK_MAX).count();
    for (at, block) in data.chunks(BLOCK_MAX).enumerate() {
        let length = u16::try_from(block.len()).expect("a block is at most 65,535 bytes");
        out.push(u8::from(at + 1 == blocks));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    out.extend(adler32(data).to_be_bytes());
    out
}

fn adler32(data: &[u8]) -> u32 {
    let (low, high) = data.iter().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}

fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

#[cfg(test)]
mod tests {
    use qrcodegen::{QrCode, QrCodeEcc};

    use super::{MARGIN, SCALE, SIGNATURE, adler32, crc32, png};

    #[test]
    fn checksums_are_those_of_the_standards() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11e6_0398);
    }

    /// Reads the picture back: every pixel is the code's module, the margin is white.
    #[test]
    fn the_picture_shows_the_code() {
        let text = "otpauth://totp/example:alice?secret=ABC";
        let picture = png(text).unwrap();
        assert_eq!(&picture[..8], SIGNATURE);
        let side = usize::try_from(u32::from_be_bytes(picture[16..20].try_into().unwrap()));
        let side = side.unwrap();
        // After the signature, the header's chunk, the data's length and kind, and zlib's and
        // the block's beginning.
        let rows = &picture[8 + 25 + 8 + 2 + 5..];
        let row = 1 + side.div_ceil(8);
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let mut dark = 0;
        for (x, y) in (0..side).flat_map(|y| (0..side).map(move |x| (x, y))) {
            let is_dark = rows[y * row + 1 + x / 8] >> (7 - x % 8) & 1 == 0;
            let module = |at: usize| i32::try_from(at / SCALE).unwrap() - 4;
            assert_eq!(is_dark, code.get_module(module(x), module(y)), "{x} {y}");
            dark += usize::from(is_dark);
        }
        assert!(dark > side && MARGIN == 4, "{dark}");
    }

    #[test]
    fn what_is_too_long_is_no_code() {
        assert_eq!(png(&"a".repeat(10_000)), None);
    }
}
