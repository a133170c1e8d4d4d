//! A program in a terminal: it is asked nothing through a pipe that it would not ask a person.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::server::{PATIENCE, command, now, poll};

/// What the program has drawn, and a keyboard.
#[derive(Debug)]
pub(super) struct Terminal {
    child: Child,
    screen: Arc<Mutex<Vec<u8>>>,
    /// How much of the screen has been read.
    seen: usize,
}

impl Terminal {
    /// Runs a command in a pseudo-terminal that `script` opens. The environment is that of `like`.
    pub(super) fn run(line: &str, like: &Command) -> Self {
        let mut program = command("script");
        for (name, value) in like.get_envs() {
            match value {
                Some(value) => program.env(name, value),
                None => program.env_remove(name),
            };
        }
        let mut child = program
            .args(["--quiet", "--return", "--flush", "--command", line, "/dev/null"])
            .env("SHELL", "/bin/sh")
            .env("TERM", "xterm")
            // Nobody answers here where the cursor is.
            .env("PROMPT_TOOLKIT_NO_CPR", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let screen = Arc::new(Mutex::new(Vec::new()));
        let (mut drawn, kept) = (child.stdout.take().unwrap(), Arc::clone(&screen));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count) = drawn.read(&mut bytes) {
                if count == 0 {
                    return;
                }
                kept.lock().unwrap().extend(&bytes[..count]);
            }
        });
        Self { child, screen, seen: 0 }
    }

    /// Waits until the program shows `text`, after what was waited for before; answers what it has
    /// shown from there to the end of `text`.
    #[track_caller]
    pub(super) fn expect(&mut self, text: &str) -> String {
        let deadline = now() + PATIENCE;
        loop {
            let shown = plain(&self.screen.lock().unwrap());
            let rest = shown.get(self.seen..).unwrap_or_default();
            if let Some(at) = rest.find(text) {
                let found = rest[..at + text.len()].to_owned();
                self.seen += found.len();
                return found;
            }
            assert!(now() < deadline, "no {text:?} on the screen:\n{shown}");
            std::thread::park_timeout(Duration::from_millis(50));
        }
    }

    /// Types a line.
    pub(super) fn answer(&mut self, text: &str) {
        self.press(text);
        self.press("\r");
    }

    pub(super) fn press(&mut self, keys: &str) {
        let keyboard = self.child.stdin.as_mut().unwrap();
        keyboard.write_all(keys.as_bytes()).unwrap();
        keyboard.flush().unwrap();
    }

    pub(super) fn end(mut self) -> (ExitStatus, String) {
        let status = poll("the program to end", || self.child.try_wait().unwrap());
        let screen = plain(&self.screen.lock().unwrap());
        (status, screen)
    }
}

impl Drop for Terminal {
    /// A test that failed leaves no program behind.
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|ended| ended.is_none()) {
            let _gone = self.child.kill();
        }
    }
}

/// What was drawn, without the sequences that move the cursor and colour the text.
fn plain(drawn: &[u8]) -> String {
    let text = String::from_utf8_lossy(drawn);
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '\u{1b}' {
            plain.push(letter);
        } else if letters.next_if_eq(&'[').is_some() {
            while letters.next_if(|next| !next.is_ascii_alphabetic()).is_some() {}
            letters.next();
        } else {
            letters.next();
        }
    }
    plain
}

#[test]
fn a_screen_is_read_without_its_colours() {
    for (drawn, expected) in [
        ("plain\r\n", "plain\r\n"),
        ("\u{1b}[?25l\u{1b}[0;1mSSO\u{1b}[0m name", "SSO name"),
        ("\u{1b}=x\u{1b}", "x"),
    ] {
        assert_eq!(plain(drawn.as_bytes()), expected, "{drawn:?}");
    }
}
