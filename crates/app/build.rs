//! Puts the built console into the program. Without one the program still builds, and says so.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let here = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let console = here.join("../../console");
    let built = console.join("dist");
    println!("cargo:rerun-if-changed=build.rs");
    // Of a path that is not there Cargo would say at every build that it has changed.
    if let Some(path) = [&built, &console].into_iter().find(|path| path.is_dir()) {
        println!("cargo:rerun-if-changed={}", path.display());
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut files = Vec::new();
    if built.join("index.html").is_file() {
        list(&built, &built, &mut files)?;
    }
    files.sort();
    let mut text = String::from("pub(super) static FILES: &[Embedded] = &[\n");
    for (name, path) in &files {
        let plain = path.canonicalize()?;
        let zipped = out.join(format!("{}.gz", name.replace('/', "_")));
        let gzip = compress(&plain, &zipped)?;
        let gzip = if gzip { format!("Some(include_bytes!({zipped:?}))") } else { "None".into() };
        writeln!(
            text,
            "    Embedded {{ name: {name:?}, plain: include_bytes!({plain:?}), gzip: {gzip} }},"
        )?;
    }
    text.push_str("];\n");
    std::fs::write(out.join("console_files.rs"), text)?;
    Ok(())
}

/// All files below `folder`, by their names within `root`.
fn list(
    root: &Path,
    folder: &Path,
    into: &mut Vec<(String, PathBuf)>,
) -> Result<(), Box<dyn std::error::Error>> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(root, &path, into)?;
        } else if path.extension().is_none_or(|extension| extension != "map") {
            let name = path.strip_prefix(root)?.to_str().ok_or("a file name is not UTF-8")?;
            into.push((name.to_owned(), path));
        }
    }
    Ok(())
}

/// Writes a compressed copy; `false` where that saves little, as with pictures and fonts.
fn compress(plain: &Path, zipped: &Path) -> Result<bool, Box<dyn std::error::Error>> {
    let bytes = std::fs::read(plain)?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bytes)?;
    let packed = encoder.finish()?;
    if bytes.len() * 9 / 10 < packed.len() {
        return Ok(false);
    }
    std::fs::write(zipped, packed)?;
    Ok(true)
}
