//! The page's core as a command. It holds no law of its own: docs/command.md.

mod assess;
mod call;
mod check;
mod done;
mod explain;
mod find;
mod law;
mod link;
mod made;
mod object;
mod one_line;
mod through;

fn main() -> std::process::ExitCode {
    done::exit(call::run())
}
