//! Log files of instances: listed, and handed out in blocks of whole lines.

use base::log::{LogFile, LogPortion, LogRange, PORTION_MAX};
use wire::error::ApiError;
use wire::generated::rds;
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::rds::here::Here;
use crate::rds::instance::Instance;
use crate::rds::page::{self, Query};
use crate::rds::refusal::invalid_value;

/// What the real service puts before the names of an engine's own logs.
const FOLDERS: [&str; 3] = ["error/", "general/", "slowquery/"];

/// The name that a log file is shown under.
fn shown(file: &str) -> String {
    let folder = match file {
        _ if file.starts_with("mysql-general") => "general/",
        _ if file.starts_with("mysql-slowquery") => "slowquery/",
        _ => "error/",
    };
    format!("{folder}{file}")
}

/// The file's own name.
fn plain(name: &str) -> &str {
    FOLDERS.iter().find_map(|folder| name.strip_prefix(folder)).unwrap_or(name)
}

/// The most lines of one answer (`DownloadDBLogFilePortion`).
const LINES_MAX: i32 = 10_000;

/// `rds:DescribeDBLogFiles`.
pub async fn describe(
    call: Call,
    input: rds::DescribeDbLogFilesMessage,
) -> Result<rds::DescribeDbLogFilesResponse, ApiError> {
    let here = Here::read(&call, &call.records().view().await?).await?;
    let instance = here.instance(&input.db_instance_identifier)?;
    let mut files = files(&call, instance).await?;
    if let Some(part) = input.filename_contains.as_deref() {
        files.retain(|file| shown(&file.name).contains(part));
    }
    if let Some(since) = input.file_last_written {
        files.retain(|file| file.last_written >= since);
    }
    if let Some(least) = input.file_size {
        files.retain(|file| i64::try_from(file.bytes).unwrap_or(i64::MAX) >= least);
    }
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (files, marker) = page::answer(files, query, &[], |file: &LogFile| file.name.clone())?;
    let show = |file: LogFile| rds::DescribeDbLogFilesDetails {
        log_file_name: Some(shown(&file.name)),
        last_written: Some(file.last_written),
        size: i64::try_from(file.bytes).ok(),
    };
    let describe_db_log_files = files.into_iter().map(show).collect();
    Ok(rds::DescribeDbLogFilesResponse { describe_db_log_files, marker })
}

/// `rds:DownloadDBLogFilePortion`.
pub async fn download_portion(
    call: Call,
    input: rds::DownloadDbLogFilePortionMessage,
) -> Result<rds::DownloadDbLogFilePortionDetails, ApiError> {
    let lines = input.number_of_lines.unwrap_or(LINES_MAX);
    if lines < 1 {
        return Err(invalid_value(format!(
            "Invalid value {lines} for NumberOfLines. Must be at least 1"
        )));
    }
    let lines = usize::try_from(lines.min(LINES_MAX)).unwrap_or(1);
    let marker = input.marker.as_deref().filter(|marker| !marker.is_empty());
    let from = marker.map(read_marker).transpose()?;
    let here = Here::read(&call, &call.records().view().await?).await?;
    let instance = here.instance(&input.db_instance_identifier)?;
    let name = input.log_file_name.as_str();
    let files = files(&call, instance).await?;
    let plain = plain(name);
    let file = files.into_iter().find(|file| file.name == plain);
    let file = file.ok_or_else(|| not_found(name))?;
    let start = from.unwrap_or_else(|| file.bytes.saturating_sub(u64::from(PORTION_MAX)));
    let portion = read(&call, instance, plain, start).await?.ok_or_else(|| not_found(name))?;
    let block = match from {
        Some(from) => forward(&portion, from, lines),
        None => backward(&portion, start, lines),
    };
    Ok(rds::DownloadDbLogFilePortionDetails {
        log_file_data: Some(Sensitive::new(block.text)),
        marker: Some(block.end.to_string()),
        additional_data_pending: Some(block.end < portion.size && from.is_some()),
    })
}

/// Parts of a whole log file, for `downloadCompleteLogFile`. `None`: there is no such file, or it
/// has more than `bytes_max` bytes, in which case the size is answered.
///
/// # Errors
/// As [`download_portion`].
pub async fn whole(
    call: &Call,
    instance: &str,
    name: &str,
    bytes_max: u64,
) -> Result<Vec<u8>, ApiError> {
    let here = Here::read(call, &call.records().view().await?).await?;
    let instance = here.instance(instance)?;
    let plain = plain(name);
    let mut all = Vec::new();
    loop {
        let from = all.len() as u64;
        let portion = read(call, instance, plain, from).await?.ok_or_else(|| not_found(name))?;
        if portion.size > bytes_max {
            return Err(invalid_value(format!(
                "The log file {name} has {} bytes, too many for one answer. Call \
                 DownloadDBLogFilePortion.",
                portion.size
            )));
        }
        let ends = portion.bytes.is_empty();
        all.extend(portion.bytes);
        if ends || all.len() as u64 >= portion.size {
            return Ok(all);
        }
    }
}

async fn files(call: &Call, instance: &Instance) -> Result<Vec<LogFile>, ApiError> {
    let host = call.control.fleet.host();
    let files = host.logs(&instance.cluster, &instance.resource_id).await;
    files.map_err(|error| not_ready(instance, &error))
}

async fn read(
    call: &Call,
    instance: &Instance,
    file: &str,
    from: u64,
) -> Result<Option<LogPortion>, ApiError> {
    let range = LogRange {
        volume: instance.cluster.clone(),
        instance: instance.resource_id.clone(),
        file: file.to_owned(),
        from,
        bytes_max: PORTION_MAX,
    };
    let portion = call.control.fleet.host().read_log(range).await;
    portion.map_err(|error| not_ready(instance, &error))
}

fn not_ready(instance: &Instance, error: &base::host::HostError) -> ApiError {
    tracing::warn!(instance = instance.resource_id, %error, "logs cannot be read");
    let text = format!("The DB instance {} cannot be reached now.", instance.name);
    ApiError::new("DBInstanceNotReady", text)
}

fn not_found(name: &str) -> ApiError {
    ApiError::new(
        "DBLogFileNotFoundFault",
        format!("DBLog File: {name}, is not found on the DB instance"),
    )
}

/// The byte after the last one that was answered; `0` begins at the beginning.
fn read_marker(marker: &str) -> Result<u64, ApiError> {
    marker.parse().map_err(|_| invalid_value(format!("Invalid marker: {marker}")))
}

/// Some lines and where in the file they end.
struct Block {
    text: String,
    end: u64,
}

/// Whole lines from the beginning of a portion. What comes after its last line feed waits for the
/// rest of its line, unless it is all there is.
fn forward(portion: &LogPortion, from: u64, lines: usize) -> Block {
    let bytes = &portion.bytes;
    let reaches_end = from + bytes.len() as u64 >= portion.size;
    let feeds = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let ends: Vec<usize> = feeds.map(|(at, _)| at + 1).take(lines).collect();
    let end = match ends.last() {
        Some(_) if ends.len() < lines && reaches_end => bytes.len(),
        Some(end) => *end,
        None => bytes.len(),
    };
    let text = String::from_utf8_lossy(&bytes[..end]).into_owned();
    Block { text, end: from + end as u64 }
}

/// The last lines of a portion that ends with the file. A first line that was cut is left out.
fn backward(portion: &LogPortion, from: u64, lines: usize) -> Block {
    let bytes = &portion.bytes;
    let end = from + bytes.len() as u64;
    let mut starts: Vec<usize> = bytes
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'\n' && at + 1 < bytes.len())
        .map(|(at, _)| at + 1)
        .collect();
    if from == 0 || starts.is_empty() {
        starts.insert(0, 0);
    }
    let start = starts[starts.len().saturating_sub(lines)..].first().copied().unwrap_or(0);
    Block { text: String::from_utf8_lossy(&bytes[start..]).into_owned(), end }
}

#[cfg(test)]
mod tests {
    use base::log::LogPortion;
    use serde_json::json;

    use super::{backward, forward};
    use crate::rds::testwalk::Walk;

    fn portion(text: &str, size: u64) -> LogPortion {
        LogPortion { bytes: text.as_bytes().to_vec(), size }
    }

    #[test]
    fn blocks_are_of_whole_lines() {
        for (text, from, size, lines, expected, end) in [
            ("a\nb\nc\n", 0, 6, 2, "a\nb\n", 4),
            ("a\nb\nc\n", 0, 6, 9, "a\nb\nc\n", 6),
            ("a\nb\nc", 0, 5, 9, "a\nb\nc", 5),
            ("a\nb\nc", 0, 9, 9, "a\nb\n", 4),
            ("long", 7, 99, 9, "long", 11),
            ("", 6, 6, 9, "", 6),
        ] {
            let block = forward(&portion(text, size), from, lines);
            assert_eq!((block.text.as_str(), block.end), (expected, end), "{text:?} {from}");
        }
        for (text, from, lines, expected) in [
            ("a\nb\nc\n", 0, 2, "b\nc\n"),
            ("a\nb\nc", 0, 2, "b\nc"),
            ("a\nb\nc\n", 0, 9, "a\nb\nc\n"),
            ("half\nb\nc\n", 5, 9, "b\nc\n"),
            ("half", 5, 9, "half"),
            ("", 0, 9, ""),
        ] {
            let size = from + text.len() as u64;
            let block = backward(&portion(text, size), from, lines);
            assert_eq!((block.text.as_str(), block.end), (expected, size), "{text:?} {from}");
        }
    }

    #[tokio::test]
    async fn logs_are_listed_and_read_in_blocks() {
        let walk = Walk::with_writer().await;
        let of = |more: serde_json::Value| {
            crate::rds::testwalk::with(json!({"DBInstanceIdentifier": "demo-1"}), more)
        };
        walk.bench.host.set(|inner| {
            inner.logs = vec![
                ("postgres.log".to_owned(), "early\n".to_owned()),
                ("postgresql.log.2026-11-24-0000".to_owned(), "one\ntwo\nthree\n".to_owned()),
            ];
        });
        for (input, names) in [
            (json!({}), vec!["error/postgres.log", "error/postgresql.log.2026-11-24-0000"]),
            (json!({"FilenameContains": "2026"}), vec!["error/postgresql.log.2026-11-24-0000"]),
            (json!({"FileSize": 7}), vec!["error/postgresql.log.2026-11-24-0000"]),
            (json!({"FileLastWritten": 5000}), vec![]),
        ] {
            let listed = walk.rds("DescribeDBLogFiles", of(input)).await.unwrap();
            let listed = listed["DescribeDBLogFiles"].as_array().unwrap().clone();
            let listed: Vec<_> = listed.iter().map(|file| &file["LogFileName"]).collect();
            assert_eq!(listed, names);
        }
        let file = json!({"LogFileName": "error/postgresql.log.2026-11-24-0000"});
        for (input, text, marker, more) in [
            (json!({}), "one\ntwo\nthree\n", "14", false),
            (json!({"NumberOfLines": 1}), "three\n", "14", false),
            (json!({"NumberOfLines": 1, "Marker": "0"}), "one\n", "4", true),
            (json!({"NumberOfLines": 5, "Marker": "4"}), "two\nthree\n", "14", false),
            (json!({"Marker": "14"}), "", "14", false),
        ] {
            let input = of(crate::rds::testwalk::with(file.clone(), input));
            let read = walk.rds("DownloadDBLogFilePortion", input.clone()).await.unwrap();
            let found = json!([read["LogFileData"], read["Marker"], read["AdditionalDataPending"]]);
            assert_eq!(found, json!([text, marker, more]), "{input}");
        }
        for (input, code) in [
            (json!({"LogFileName": "error/gone"}), "DBLogFileNotFoundFault"),
            (json!({"LogFileName": "postgres.log", "NumberOfLines": 0}), "InvalidParameterValue"),
            (json!({"LogFileName": "postgres.log", "Marker": "x"}), "InvalidParameterValue"),
            (json!({"LogFileName": "x", "DBInstanceIdentifier": "gone"}), "DBInstanceNotFound"),
        ] {
            assert_eq!(walk.refusal("DownloadDBLogFilePortion", of(input)).await, code);
        }
        walk.bench.host.set(|inner| inner.unreachable = true);
        let input = of(json!({}));
        assert_eq!(walk.refusal("DescribeDBLogFiles", input).await, "DBInstanceNotReady");
    }
}
