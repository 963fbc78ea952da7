# Sourced by the scripts beside it, never run on its own.
#
# Brings the shell to the root of the repository and offers one function for each thing a script may
# need: `need_…` checks for what must be there already, `ensure_…` installs what is missing. Whatever is
# installed stays in a cache of our own or in node_modules; only a browser goes through the system.
# shellcheck shell=bash

set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

TRUNK_VERSION=0.21.14
WASM_SPLIT_VERSION=0.2.4
TOOLS=${COUNTERTARIFF_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/countertariff/tools}
LOGS=target/log

# What the built page is made of. A change in any of these makes dist/ stale.
PAGE_INPUTS=(src data pages style index.html start.js finder.js clerk.js embed.js offline.js manifest.webmanifest icons build.rs Cargo.toml Cargo.lock Trunk.toml
  rust-toolchain.toml package-lock.json LICENSE-MIT script/finish-page.mjs script/split.mjs script/panics.mjs script/order.mjs script/wasm.mjs script/wasm-opt.mjs script/headers.mjs script/workers.mjs script/pages.mjs script/third-party.mjs)
PAGE_STAMP=target/page.stamp

# Cargo's own directory is often missing from the PATH of a fresh shell.
if [ -d "${CARGO_HOME:-$HOME/.cargo}/bin" ]; then PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"; fi
export PATH

# ── Speaking ────────────────────────────────────────────────────────────────────────────────────────

say() { printf '%s\n' "$*"; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# section TITLE: a heading with the seconds gone by since the script began.
section() { printf '\n[%4d s] %s\n' "$SECONDS" "$1"; }

# ── Running something long ──────────────────────────────────────────────────────────────────────────

running=
doing=building

stop_running() {
  [ -z "$running" ] || kill -TERM -- "-$running" 2>/dev/null || true
}
trap stop_running EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# watch LOG COMMAND…: runs the command with its output in LOG, says every 15 seconds that it is still at
# work, and returns its status. The command gets a process group of its own, so that stopping the script
# stops it too.
watch() {
  local log=$1 began=$SECONDS next=15 pause=0.1 status=0
  shift
  mkdir -p "$(dirname "$log")"
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  running=$!
  set +m
  while kill -0 "$running" 2>/dev/null; do
    sleep "$pause"
    if [ $((SECONDS - began)) -ge 2 ]; then pause=0.5; fi
    if [ $((SECONDS - began)) -ge "$next" ]; then
      say "  … still $doing ($((SECONDS - began)) s)"
      next=$((SECONDS - began + 15))
    fi
  done
  wait "$running" || status=$?
  running=
  return "$status"
}

# run NAME COMMAND…: as `watch`, into a log named after NAME; on failure shows the end of the log and stops.
run() {
  local log="$LOGS/$1.log" status=0
  shift
  watch "$log" "$@" || status=$?
  if [ "$status" -ne 0 ]; then
    say "  failed: $*"
    say "  the last lines of $log:"
    tail -n 40 "$log" | sed 's/^/  | /'
    exit "$status"
  fi
}

# ── What must be there already ──────────────────────────────────────────────────────────────────────

have() { command -v "$1" >/dev/null 2>&1; }

need_c_compiler() {
  have cc || die "A C compiler named cc is needed to link: install build-essential (Debian, Ubuntu), gcc (Fedora, Arch) or the command line tools of Xcode (macOS: xcode-select --install)."
}

need_node() {
  { have node && have npm; } || die "Node 20 or newer is needed, with npm: install it from https://nodejs.org or from your system's packages."
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 20 ] || die "Node 20 or newer is needed, and this one is $(node --version): install a newer one from https://nodejs.org."
}

need_rustup() {
  have rustup || die "rustup is needed, which brings Rust: install it from https://rustup.rs."
}

# ── Rust ────────────────────────────────────────────────────────────────────────────────────────────

ensure_rust() {
  need_rustup
  local channel
  channel=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
  # Said out loud, so that an override in the environment or the directory cannot bring another compiler.
  export RUSTUP_TOOLCHAIN=$channel
  local have_toolchain
  have_toolchain=$(rustup toolchain list)
  if ! grep -q "^$channel-" <<<"$have_toolchain"; then
    say "Installing Rust $channel with its WebAssembly target (about 1 min) …"
    run rust rustup toolchain install "$channel" --no-self-update --profile minimal \
      --component rustfmt --component clippy --target wasm32-unknown-unknown
    return
  fi
  local component components target targets
  components=$(rustup component list --installed)
  for component in rustfmt clippy; do
    if ! grep -q "^$component" <<<"$components"; then
      say "Adding $component to Rust $channel (about 10 s) …"
      run "rust-$component" rustup component add "$component"
    fi
  done
  target=wasm32-unknown-unknown
  targets=$(rustup target list --installed)
  if ! grep -qx "$target" <<<"$targets"; then
    say "Adding the target $target to Rust $channel (about 20 s) …"
    run rust-target rustup target add "$target"
  fi
}

# ── Tools written in Rust ───────────────────────────────────────────────────────────────────────────

# has_version VERSION PROGRAM…: whether each program is on the PATH in exactly that version.
has_version() {
  local version=$1 program said
  shift
  for program in "$@"; do
    said=$("$program" --version 2>/dev/null) || return 1
    [ "$(awk '{ print $2; exit }' <<<"$said")" = "$version" ] || return 1
  done
}

# cargo_install ARGUMENTS…: a debug build, which is quick to make and quick enough to use, apart from the
# project's own target directory and flags.
cargo_install() {
  env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_TARGET \
    CARGO_TARGET_DIR="$TOOLS/build" CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=0 \
    cargo install --root "$TOOLS" --force --debug "$@"
}

# ensure_cargo_tool CRATE VERSION TIME PROGRAMS INSTALL-OPTIONS…
ensure_cargo_tool() {
  local crate=$1 version=$2 time=$3
  local -a programs
  read -ra programs <<<"$4"
  shift 4
  if has_version "$version" "${programs[@]}"; then return; fi
  PATH="$TOOLS/bin:$PATH"
  hash -r
  if has_version "$version" "${programs[@]}"; then return; fi
  mkdir -p "$TOOLS"
  if have cargo-binstall; then
    say "Fetching $crate $version (about 20 s) …"
    if watch "$LOGS/$crate-binstall.log" cargo binstall --no-confirm --disable-strategies compile \
      --root "$TOOLS" "$crate@$version"; then
      hash -r
      if has_version "$version" "${programs[@]}"; then return; fi
    fi
    say "  no ready-made $crate for this machine"
  fi
  need_c_compiler
  say "Building $crate $version, this once (about $time on two cores) …"
  run "$crate" cargo_install "$@" "$crate" --version "$version"
  hash -r
  has_version "$version" "${programs[@]}" || die "$crate $version was installed and does not run: see $LOGS/$crate.log."
}

ensure_trunk() {
  # --locked: without it a newer cssparser breaks lightningcss.
  ensure_cargo_tool trunk "$TRUNK_VERSION" "3 min" trunk --no-default-features --locked
}

ensure_wasm_bindgen() {
  local version
  # The tool must be of the very version the page is linked with.
  version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock)
  [ -n "$version" ] || die "Cargo.lock names no wasm-bindgen."
  # No --locked: the tool's own lock names a yanked crate.
  ensure_cargo_tool wasm-bindgen-cli "$version" "1 min" "wasm-bindgen wasm-bindgen-test-runner"
}

# What splits the program in two. It does not say its version: cargo's own list does.
ensure_wasm_split() {
  PATH="$TOOLS/bin:$PATH"
  hash -r
  if have wasm-split-cli && grep -qs "^\"wasm_split_cli_support $WASM_SPLIT_VERSION " "$TOOLS/.crates.toml"; then return; fi
  need_c_compiler
  say "Building wasm_split_cli_support $WASM_SPLIT_VERSION, this once (about 1 min on two cores) …"
  run wasm-split cargo_install --locked --features build-binary wasm_split_cli_support --version "$WASM_SPLIT_VERSION"
  hash -r
}

drop_tool_builds() { rm -rf "$TOOLS/build"; }

# ── Tools from npm ──────────────────────────────────────────────────────────────────────────────────

ensure_npm_packages() {
  need_node
  local stamp=node_modules/.installed-lock.json
  if ! cmp -s package-lock.json "$stamp"; then
    say "Installing wasm-opt, the browser driver and the server from npm (about 15 s) …"
    run npm npm ci --no-audit --no-fund
    cp package-lock.json "$stamp"
  fi
  PATH="$PWD/node_modules/.bin:$PATH"
  hash -r
}

# ── A browser, for the tests ────────────────────────────────────────────────────────────────────────

# first_of PROGRAM…: the path of the first that exists.
first_of() {
  local program
  for program in "$@"; do
    if command -v "$program" 2>/dev/null; then return; fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# may_be_root: whether system packages can be installed; asks for the password while someone can answer.
may_be_root() {
  [ "$(id -u)" -eq 0 ] && return
  have sudo || return 1
  if [ -t 0 ]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# system_install LOG APT DNF PACMAN BREW: the package by the name each system gives it. Fails quietly: the
# caller looks for the program and says what to install by hand.
system_install() {
  local log="$LOGS/$1.log"
  if have apt-get && may_be_root; then
    watch "$log" apt_install "$2" || true
  elif have dnf && may_be_root; then
    watch "$log" as_root dnf install -y "$3" || true
  elif have pacman && may_be_root; then
    watch "$log" as_root pacman -S --noconfirm --needed "$4" || true
  elif have brew; then
    watch "$log" brew install --cask "$5" || true
  fi
  hash -r
}

find_chromium() {
  first_of chromium chromium-browser google-chrome google-chrome-stable chrome \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}

ensure_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    have "$CHROMIUM" || die "CHROMIUM names $CHROMIUM, which cannot be run."
  elif ! CHROMIUM=$(find_chromium); then
    say "Installing Chromium from the system's packages, for the browser tests (about 1 min) …"
    system_install chromium chromium chromium chromium chromium
    CHROMIUM=$(find_chromium) || die "The browser tests need Chromium: install the package chromium (or Google Chrome), or set CHROMIUM to where it is."
  fi
  export CHROMIUM
}

# Component tests are driven over WebDriver, which needs the driver that goes with the browser.
ensure_chromedriver() {
  if [ -n "${CHROMEDRIVER:-}" ]; then
    have "$CHROMEDRIVER" || die "CHROMEDRIVER names $CHROMEDRIVER, which cannot be run."
  elif ! CHROMEDRIVER=$(first_of chromedriver); then
    say "Installing the driver for Chromium, for the component tests (about 20 s) …"
    # Debian calls it chromium-driver, and Ubuntu chromium-chromedriver; Arch ships it with the browser.
    local apt=chromium-driver
    if have apt-cache && ! apt-cache show "$apt" >/dev/null 2>&1 &&
      apt-cache show chromium-chromedriver >/dev/null 2>&1; then apt=chromium-chromedriver; fi
    system_install chromedriver "$apt" chromedriver chromium chromedriver
    CHROMEDRIVER=$(first_of chromedriver) || die "The component tests need chromedriver: install chromium-driver (Debian), chromium-chromedriver (Ubuntu) or chromedriver, or set CHROMEDRIVER to where it is."
  fi
  export CHROMEDRIVER
}

# ── Java, for Spark ─────────────────────────────────────────────────────────────────────────────────

ensure_java() {
  if have java; then return; fi
  say "Installing Java 17 from the system's packages, for Spark (about 30 s) …"
  system_install java openjdk-17-jre-headless java-17-openjdk-headless jre17-openjdk-headless temurin@17
  have java || die "Spark needs Java 17: install openjdk-17-jre-headless (Debian, Ubuntu), java-17-openjdk-headless (Fedora) or jre17-openjdk-headless (Arch)."
}

# ── The page ────────────────────────────────────────────────────────────────────────────────────────

# page_is_current: whether dist/ is newer than everything it is made of. Directories count as well, so
# that a removed file is noticed.
page_is_current() {
  [ -f dist/index.html ] && [ -f "$PAGE_STAMP" ] || return 1
  local input newer
  local -a inputs=()
  for input in "${PAGE_INPUTS[@]}"; do
    if [ -e "$input" ]; then inputs+=("$input"); fi
  done
  newer=$(find "${inputs[@]}" -newer "$PAGE_STAMP" -print -quit)
  [ -z "$newer" ]
}

ensure_page_tools() {
  need_c_compiler
  need_node
  ensure_rust
  ensure_trunk
  ensure_wasm_bindgen
  ensure_wasm_split
  drop_tool_builds
  ensure_npm_packages
}

build_page() {
  mkdir -p target
  # Stamped with the moment the build began: a file saved meanwhile counts as newer.
  touch "$PAGE_STAMP.new"
  # Trunk reads NO_COLOR as a switch of its own and stumbles over the usual values.
  run page env -u NO_COLOR trunk build --release --locked
  mv "$PAGE_STAMP.new" "$PAGE_STAMP"
}
