# Shared by the scripts of this folder; sourced, not run.
# shellcheck shell=bash
say() { printf '\n\033[1m%s\033[0m\n' "$*" >&2; }
fail() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }
passed() { printf 'ok: %s\n' "$*"; }

# os_release NAME: what this system says of itself.
# shellcheck disable=SC1090,SC1091
os_release() { (. "${OS_RELEASE:-/etc/os-release}" && printf '%s' "${!1:-}"); }

# Packages made here are for the release that made them: linked to its libraries, in a suite of its name. SUITE names
# another where packages of another are looked at.
suite=${SUITE:-$(os_release VERSION_CODENAME)}
[ -n "$suite" ] || fail 'this system does not say which release it is (VERSION_CODENAME in /etc/os-release)'

# release_suffix: tells the packages of two releases apart and sorts them as the releases, so that a system that goes
# from one to the next takes the packages of the next: 0.1.0~deb12 < 0.1.0~deb13 < 0.1.0.
release_suffix() {
    local id
    id=$(os_release ID)
    printf '~%s%s' "${id/debian/deb}" "$(os_release VERSION_ID)"
}

# version: of the packages that are made here.
version() {
    packaging/linux/debian-changelog --suffix "$(release_suffix)${VERSION_SUFFIX:-}" | dpkg-parsechangelog -l - -S Version
}
arch() { dpkg --print-architecture; }

# make_key FOLDER NAME: a throwaway OpenPGP key in a keyring of its own; prints its fingerprint.
make_key() {
    mkdir -m 700 "$1"
    gpg --homedir "$1" --batch --quiet --passphrase '' --quick-generate-key "$2 <$2@onboarding-console.example>" \
        rsa3072 sign 30d 2>/dev/null
    gpg --homedir "$1" --batch --with-colons --list-secret-keys | sed -n 's/^fpr:*\([0-9A-F]*\):$/\1/p' | head -1
}

# make_index FOLDER: the unsigned lists of the suite of an apt repository, for its packages in FOLDER/pool/SUITE. Each
# release has a suite and a pool of its own, so that one repository can hold several.
make_index() {
    local lists
    lists=dists/$suite/main/binary-$(arch)
    (
        cd "$1" || exit
        rm -rf "dists/$suite"
        mkdir -p "$lists"
        apt-ftparchive packages "pool/$suite" > "$lists/Packages"
        gzip -9n < "$lists/Packages" > "$lists/Packages.gz"
        apt-ftparchive \
            -o APT::FTPArchive::Release::Origin='Onboarding Console' \
            -o APT::FTPArchive::Release::Label='Onboarding Console' \
            -o APT::FTPArchive::Release::Suite="$suite" -o APT::FTPArchive::Release::Codename="$suite" \
            -o APT::FTPArchive::Release::Architectures="$(arch)" -o APT::FTPArchive::Release::Components=main \
            -o APT::FTPArchive::Release::ValidTime="${VALID_SECONDS:-15552000}" \
            release "dists/$suite" > Release.new
        mv Release.new "dists/$suite/Release"
    )
}

# gpg_sign HOMEDIR KEY OPTION…: the PIN of a key on a token comes from SIGN_PIN_FILE, or gpg asks.
gpg_sign() {
    local home=$1 key=$2 pin=()
    shift 2
    [ -z "${SIGN_PIN_FILE:-}" ] || pin=(--pinentry-mode loopback --passphrase-file "$SIGN_PIN_FILE")
    gpg --homedir "$home" --batch --yes "${pin[@]}" --local-user "$key" --digest-algo SHA512 "$@"
}

# sign_index FOLDER HOMEDIR KEY
sign_index() {
    rm -f "$1/dists/$suite/InRelease" "$1/dists/$suite/Release.gpg"
    gpg_sign "$2" "$3" --clearsign --output "$1/dists/$suite/InRelease" "$1/dists/$suite/Release"
    gpg_sign "$2" "$3" --armor --detach-sign --output "$1/dists/$suite/Release.gpg" "$1/dists/$suite/Release"
}

# sign_release FOLDER HOMEDIR KEY: everything in it, and the repository.
sign_release() {
    local out=$1 home=$2 key=$3 file
    sign_index "$out/repository" "$home" "$key"
    gpg --homedir "$home" --batch --yes --output "$out/repository/onboarding-console-archive-keyring.gpg" --export "$key"
    for file in "$out"/*.deb "$out"/*.cdx.json "$out"/*.changes "$out"/SHA256SUMS; do
        gpg_sign "$home" "$key" --armor --detach-sign "$file"
    done
    # Verify at the end what a user would verify, with the key that a user gets.
    for file in "$out"/*.asc; do
        gpgv --quiet --keyring "$out/repository/onboarding-console-archive-keyring.gpg" "$file" "${file%.asc}" 2>/dev/null \
            || fail "the signature $file does not verify"
    done
    gpgv --quiet --keyring "$out/repository/onboarding-console-archive-keyring.gpg" \
        "$out/repository/dists/$suite/InRelease" 2>/dev/null || fail 'InRelease does not verify'
    passed "signed by $key and verified: $(find "$out" -maxdepth 1 -name '*.asc' | wc -l) files and the repository"
}

# flip FILE: changes one byte in the middle.
flip() {
    local at=$(($(stat -c %s "$1") / 2)) byte
    byte=$(od -An -tu1 -j "$at" -N 1 "$1")
    # The byte is meant to be read as an escape.
    # shellcheck disable=SC2059
    printf "\\$(printf %o $((byte ^ 1)))" | dd of="$1" bs=1 seek="$at" conv=notrunc status=none
}

# refuses WORDS COMMAND…: the command must fail and say WORDS (an extended regular expression).
refuses() {
    local words=$1 output status=0
    shift
    output=$("$@" 2>&1) || status=$?
    [ "$status" != 0 ] || fail "should have been refused: $*"
    grep -qE "$words" <<<"$output" || fail "was refused, but not for '$words': $output"
}

# prove_refusals REPOSITORY KEYRING WORK: what must not get in. The caller gives client_use FOLDER KEYRING|- (start
# afresh with this repository), client_update and client_fetch (the package itself).
prove_refusals() {
    local good=$1 keyring=$2 work=$3 other bad=$3/repository
    fresh() { rm -rf "$bad"; cp -r "$good" "$bad"; }

    client_use "$good" "$keyring"
    client_update >/dev/null || fail 'the repository itself is refused'
    client_fetch >/dev/null || fail 'the package itself is refused'
    passed 'the repository as it is: taken'

    fresh
    sed -i 's/^Origin: .*/Origin: Somebody/' "$bad/dists/$suite/InRelease" "$bad/dists/$suite/Release"
    client_use "$bad" "$keyring"
    refuses 'BADSIG|has been manipulated' client_update
    passed 'a changed Release: refused, BADSIG'

    other=$(make_key "$work/other" other)
    fresh
    sign_index "$bad" "$work/other" "$other"
    client_use "$bad" "$keyring"
    refuses 'NO_PUBKEY|Missing key' client_update
    passed 'signed by another key: refused, NO_PUBKEY'

    gpg --homedir "$work/other" --batch --yes --output "$work/other.gpg" --export "$other"
    chmod 644 "$work/other.gpg"
    client_use "$good" "$work/other.gpg"
    refuses 'NO_PUBKEY|Missing key' client_update
    passed 'only another key trusted: refused, NO_PUBKEY'

    client_use "$good" -
    refuses 'NO_PUBKEY|Missing key|not signed' client_update
    passed 'no key given: refused'

    fresh
    rm "$bad/dists/$suite/InRelease" "$bad/dists/$suite/Release.gpg"
    client_use "$bad" "$keyring"
    refuses 'is not signed' client_update
    passed 'unsigned: refused'

    fresh
    flip "$bad/pool/$suite"/main/onboarding-console_*.deb
    client_use "$bad" "$keyring"
    client_update >/dev/null || fail 'the lists of the changed pool are refused'
    # apt 3 has no word for why, when it copies. What differs from the first check, which took it, is one byte.
    refuses 'Hash Sum mismatch|Hash mismatch|onboarding-console_.* Undetermined Error' client_fetch
    passed 'one byte changed in the pool: refused, hash mismatch'
    gpgconf --homedir "$work/other" --kill all
}
