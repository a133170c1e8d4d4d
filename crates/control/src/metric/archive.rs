//! Minutes and five-minute spans on disk: per instance one file each, whose places are written again
//! when their time is over. A file can therefore not grow beyond its span.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use crate::metric::record::{BUCKET_BYTES, Bucket};

/// All files together may have so many bytes; those that were written longest ago go first.
const BYTES_MAX: u64 = 1 << 30;

/// How long is kept in what detail (*Amazon CloudWatch concepts*, metrics retention).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// 15 days of minutes.
    Minute,
    /// 63 days of five minutes.
    FiveMinutes,
}

impl Span {
    #[must_use]
    pub fn seconds(self) -> i64 {
        match self {
            Self::Minute => 60,
            Self::FiveMinutes => 300,
        }
    }

    /// How far back it reaches, in seconds.
    #[must_use]
    pub fn kept(self) -> i64 {
        match self {
            Self::Minute => 15 * 86_400,
            Self::FiveMinutes => 63 * 86_400,
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Minute => "60",
            Self::FiveMinutes => "300",
        }
    }

    fn places(self) -> i64 {
        self.kept() / self.seconds()
    }

    fn place(self, at: i64) -> u64 {
        let place = at.div_euclid(self.seconds()).rem_euclid(self.places());
        u64::try_from(place).unwrap_or_default()
    }
}

/// The folder of one instance's files.
#[derive(Clone, Debug)]
pub struct Archive {
    folder: PathBuf,
}

impl Archive {
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Adds a bucket to what is there of its time.
    ///
    /// # Errors
    /// When the disk does not take it; what was there stays.
    pub fn add(&self, span: Span, bucket: &Bucket) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(self.folder.join(span.file()))?;
        let start = bucket.at - bucket.at.rem_euclid(span.seconds());
        let mut whole = Bucket { at: start, ..bucket.clone() };
        if let Some(there) = read_at(&mut file, span.place(start), 1)?.pop()
            && there.at == start
        {
            whole.merge(&there);
            whole.role = bucket.role.or(there.role);
        }
        file.seek(SeekFrom::Start(span.place(start) * BUCKET_BYTES as u64))?;
        file.write_all(&whole.to_bytes())
    }

    /// What there is from `from` until before `to`, oldest first.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn read(&self, span: Span, from: i64, to: i64) -> io::Result<Vec<Bucket>> {
        let mut file = match File::open(self.folder.join(span.file())) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            other => other?,
        };
        let from = (from - from.rem_euclid(span.seconds())).max(to - span.kept());
        let wanted = ((to - from).max(0) + span.seconds() - 1) / span.seconds();
        let places = u64::try_from(span.places()).unwrap_or_default();
        let first = span.place(from);
        let count = u64::try_from(wanted).unwrap_or_default().min(places);
        let straight = count.min(places - first);
        let mut found = read_at(&mut file, first, straight)?;
        found.extend(read_at(&mut file, 0, count - straight)?);
        found.retain(|bucket| (from..to).contains(&bucket.at));
        found.sort_by_key(|bucket| bucket.at);
        Ok(found)
    }
}

fn read_at(file: &mut File, place: u64, count: u64) -> io::Result<Vec<Bucket>> {
    file.seek(SeekFrom::Start(place * BUCKET_BYTES as u64))?;
    let mut bytes = Vec::new();
    file.take(count * BUCKET_BYTES as u64).read_to_end(&mut bytes)?;
    Ok(bytes.chunks_exact(BUCKET_BYTES).filter_map(Bucket::from_bytes).collect())
}

/// Removes the files that were written longest ago until the rest is within bounds.
///
/// # Errors
/// When the disk cannot be read or written.
pub fn bound(root: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    collect(root, 0, &mut files)?;
    files.sort_by_key(|(_, metadata)| std::cmp::Reverse(metadata.modified().ok()));
    let mut all = 0;
    for (path, metadata) in files {
        use std::os::unix::fs::MetadataExt as _;
        all += metadata.blocks() * 512;
        if all > BYTES_MAX {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Account, region, instance, file: no deeper.
fn collect(
    folder: &Path,
    depth: usize,
    files: &mut Vec<(PathBuf, fs::Metadata)>,
) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    for entry in entries {
        let entry = entry?;
        let metadata = entry.metadata()?;
        if metadata.is_dir() && depth < 3 {
            collect(&entry.path(), depth + 1, files)?;
        } else if metadata.is_file() {
            files.push((entry.path(), metadata));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Archive, Span};
    use crate::metric::column::WIDTH;
    use crate::metric::record::{Bucket, Record};

    fn bucket(at: i64, value: f32) -> Bucket {
        let mut bucket = Bucket::new(at);
        bucket.add(&Record { at, role: None, values: [value; WIDTH] });
        bucket
    }

    #[test]
    fn what_is_written_is_read_until_its_place_is_needed() {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::new(folder.path().join("a/b"));
        assert_eq!(archive.read(Span::Minute, 0, 6000).unwrap(), []);
        let start = 1_800_000_000;
        for (at, value) in [(start, 1.0), (start + 60, 2.0), (start + 65, 4.0), (start + 180, 3.0)]
        {
            archive.add(Span::Minute, &bucket(at, value)).unwrap();
            archive.add(Span::FiveMinutes, &bucket(at, value)).unwrap();
        }
        let sums = |span: Span, from: i64, to: i64| -> Vec<(i64, f64)> {
            let found = archive.read(span, from, to).unwrap();
            found.iter().map(|bucket| (bucket.at - start, bucket.summaries[0].sum)).collect()
        };
        assert_eq!(sums(Span::Minute, start, start + 600), [(0, 1.0), (60, 6.0), (180, 3.0)]);
        assert_eq!(sums(Span::Minute, start + 60, start + 180), [(60, 6.0)]);
        assert_eq!(sums(Span::FiveMinutes, start, start + 300), [(0, 10.0)]);
        // Fifteen days later the place is the same, and across the end of the file all is found.
        let later = start + Span::Minute.kept();
        archive.add(Span::Minute, &bucket(later, 9.0)).unwrap();
        assert_eq!(sums(Span::Minute, start, start + 60), []);
        let wrap = Span::Minute.kept() * 120;
        for at in [wrap - 60, wrap] {
            archive.add(Span::Minute, &bucket(at, 1.0)).unwrap();
        }
        assert_eq!(archive.read(Span::Minute, wrap - 120, wrap + 60).unwrap().len(), 2);
    }
}
