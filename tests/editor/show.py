#!/usr/bin/env python3
"""Prints what rust-analyzer shows in annotated functions: `tests/editor/show.py [RUST_ANALYZER]`.

Needs a rust-analyzer, and a toolchain that has its proc-macro server. Not part of `.ci/run`.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

MANIFEST = f"""
[package]
name = "shown"
edition = "2024"

[dependencies]
stytch-errors = {{ path = "{ROOT / 'stytch-errors'}", default-features = false, features = ["macros"] }}

[workspace]
"""

LIB = """\
use stytch_errors::stytch_handle;

mod half_typed;

pub struct ErrorResponse {
    pub error_type: &'static str,
}

#[stytch_handle(b2b, 401)]
pub fn right(err: &ErrorResponse) -> bool {
    matches!(err.error_type, "stale_factors")
        || match err.error_type {
            "insufficient_factors" => true,
            _ => false,
        }
}

#[stytch_handle(b2b, 401)]
pub fn wrong(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factor"
}

#[stytch_handle(b2b, 404)]
pub fn retired(err: &ErrorResponse) -> bool {
    err.error_type == "idp_client_not_found"
}
"""

HALF_TYPED = """\
use crate::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
pub fn half_typed(err: &ErrorResponse) -> bool {
    if err.error_type == "stale_factors" {
        return true;
    }
    err.err
}

#[stytch_handle(b2b, 401)]
pub fn without_an_end(err: &ErrorResponse) -> bool {
    match err.error_type {
        "stale_factors" => err.
"""


class Editor:
    """The client's side of the language server protocol, as far as it is needed here."""

    def __init__(self, server, folder):
        self.folder = folder
        self.process = subprocess.Popen(
            [server], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self.answers = {}
        self.diagnostics = {}
        self.is_quiet = False
        self.last_id = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        out = self.process.stdout
        while line := out.readline():
            length = int(line.split(b":")[1])
            while out.readline().strip():
                pass
            self.handle(json.loads(out.read(length)))

    def handle(self, message):
        method = message.get("method")
        if method is None:
            self.answers[message["id"]] = message
        elif "id" in message:
            self.send({"id": message["id"], "result": None})
        elif method == "experimental/serverStatus":
            self.is_quiet = message["params"]["quiescent"]
        elif method == "textDocument/publishDiagnostics":
            params = message["params"]
            self.diagnostics[params["uri"]] = params["diagnostics"]

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def ask(self, method, params):
        self.last_id += 1
        asked = self.last_id
        self.send({"id": asked, "method": method, "params": params})
        wait(lambda: asked in self.answers, method)
        answer = self.answers.pop(asked)
        return answer.get("result", answer.get("error"))

    def start(self):
        text = {
            "hover": {"contentFormat": ["markdown"]},
            "completion": {},
            "definition": {},
            "publishDiagnostics": {},
        }
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": self.folder.as_uri(),
                "capabilities": {
                    "textDocument": text,
                    "experimental": {"serverStatusNotification": True},
                },
                "initializationOptions": {"procMacro": {"enable": True}},
            },
        )
        self.send({"method": "initialized", "params": {}})

    def open(self, name):
        path = self.folder / name
        document = {"uri": path.as_uri(), "languageId": "rust", "version": 1}
        document["text"] = path.read_text()
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": document}})

    def at(self, name, needle, offset=1):
        before = (self.folder / name).read_text().split(needle)[0] + needle[:offset]
        line = before.count("\n")
        position = {"line": line, "character": len(before.rsplit("\n", 1)[-1])}
        return {"textDocument": {"uri": (self.folder / name).as_uri()}, "position": position}


def wait(is_done, what, seconds=180):
    end = time.monotonic() + seconds
    while not is_done():
        if time.monotonic() > end:
            sys.exit(f"error: waited {seconds} s for {what}")
        time.sleep(0.1)


def title(text):
    print(f"\n=== {text}\n")


def show_hover(editor, name, needle):
    title(f"hover on {needle} in {name}")
    hover = editor.ask("textDocument/hover", editor.at(name, needle))
    print(hover["contents"]["value"] if hover else "nothing")


def show_definition(editor, name, needle):
    title(f"go to definition on {needle} in {name}")
    for place in editor.ask("textDocument/definition", editor.at(name, needle)) or ["nowhere"]:
        if place == "nowhere":
            print(place)
            continue
        path = pathlib.Path(place.get("uri", place.get("targetUri")).removeprefix("file://"))
        span = place.get("range", place.get("targetSelectionRange"))
        line = span["start"]["line"]
        print(f"{path.relative_to(ROOT)}:{line + 1}: {path.read_text().splitlines()[line].strip()}")


def show_completion(editor, name, needle):
    title(f"completion after {needle.strip()} in {name}")
    asked = editor.ask("textDocument/completion", editor.at(name, needle, len(needle)))
    items = asked["items"] if isinstance(asked, dict) and "items" in asked else asked or []
    print(", ".join(item["label"] for item in items[:5]) or "nothing")


def show_diagnostics(editor, name):
    title(f"diagnostics of {name}")
    diagnostics = editor.diagnostics.get((editor.folder / name).as_uri(), [])
    lines = (editor.folder / name).read_text().splitlines()
    for diagnostic in diagnostics:
        start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
        marked = lines[start["line"]][start["character"] : end["character"]]
        source = diagnostic.get("source")
        print(f"{source} at {start['line'] + 1}, {marked!r}: {diagnostic['message']}")
    if not diagnostics:
        print("none")


def main():
    server = sys.argv[1] if len(sys.argv) > 1 else "rust-analyzer"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "src").mkdir()
        (folder / "Cargo.toml").write_text(MANIFEST)
        (folder / "src/lib.rs").write_text(LIB)
        # Broken syntax would keep rustc from the rest, so it is typed after the first look.
        half = "src/half_typed.rs"
        (folder / half).write_text("")
        editor = Editor(server, folder)
        editor.start()
        editor.open("src/lib.rs")
        wait(lambda: editor.is_quiet, "the server to be ready")
        library = (folder / "src/lib.rs").as_uri()
        wait(lambda: len(editor.diagnostics.get(library, [])) >= 2, "rustc's diagnostics")
        show_hover(editor, "src/lib.rs", '"stale_factors"')
        show_hover(editor, "src/lib.rs", '"insufficient_factors"')
        show_definition(editor, "src/lib.rs", '"insufficient_factors"')
        show_hover(editor, "src/lib.rs", '"idp_client_not_found"')
        show_hover(editor, "src/lib.rs", '"stale_factor"')
        show_diagnostics(editor, "src/lib.rs")
        (folder / half).write_text(HALF_TYPED)
        editor.open(half)
        show_hover(editor, half, '"stale_factors"')
        show_completion(editor, half, "    err.err")
        show_completion(editor, half, "=> err.")
        editor.process.kill()


if __name__ == "__main__":
    main()
