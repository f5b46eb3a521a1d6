# A bare Debian of a release, for verify-package and test-on; sourced after lib.sh, not run.
# shellcheck shell=bash
# The suite is lib.sh's.
# shellcheck disable=SC2154

# name_of SUITE
name_of() {
    case $1 in
        bookworm) echo 'Debian 12' ;;
        trixie) echo 'Debian 13' ;;
        *) return 1 ;;
    esac
}

needs_root() { [ "$(id -u)" = 0 ] || fail 'a root file system of its own needs root: call it by sudo'; }

# The mirror of this system, or MIRROR; what it lacks of security updates is beside it, or SECURITY_MIRROR.
mirror() {
    local here
    here=$(sed -n 's|^URIs: *\(http[^ ]*/debian\)/\{0,1\}$|\1|p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -1)
    printf '%s' "${MIRROR:-${here:-http://deb.debian.org/debian}}"
}

# sources_of: apt's sources of $suite.
sources_of() {
    local key=/usr/share/keyrings/debian-archive-keyring.gpg
    printf 'Types: deb\nURIs: %s\nSuites: %s %s-updates\nComponents: main\nSigned-By: %s\n\n' \
        "$(mirror)" "$suite" "$suite" "$key"
    printf 'Types: deb\nURIs: %s\nSuites: %s-security\nComponents: main\nSigned-By: %s\n' \
        "${SECURITY_MIRROR:-$(mirror)-security}" "$suite" "$key"
}

# make_base FILE: a bare Debian of $suite as a tar file.
make_base() {
    local work=$1.work
    command -v mmdebstrap >/dev/null || fail 'mmdebstrap is missing, which makes the bare system: apt install mmdebstrap'
    [ -f /usr/share/keyrings/debian-archive-keyring.gpg ] \
        || fail "the keys of Debian's archive are missing: apt install debian-archive-keyring"
    rm -rf "$work"
    mkdir -p "$work"
    # In a second, and with apt's own settings for a proxy, instead of after its many tries.
    /usr/lib/apt/apt-helper -o Acquire::Retries=0 -o Acquire::http::Timeout=15 -o Acquire::https::Timeout=15 \
        download-file "$(mirror)/dists/$suite/InRelease" "$work/InRelease" > "$work/log" 2>&1 \
        || { tail -2 "$work/log" >&2; rm -rf "$work"; fail "the mirror $(mirror) has no $suite for us, or does not answer; MIRROR=URL names another"; }
    say "A bare $(name_of "$suite"): $suite by mmdebstrap, from $(mirror)"
    sources_of > "$work/debian.sources"
    # Of what every installation has, Debian 13 leaves passwd out where only apt is asked for; a user is added by it.
    mmdebstrap --quiet --mode=root --variant=apt --include=passwd "$suite" "$work/base.tar" "$work/debian.sources" 2> "$work/log" \
        || { tail -5 "$work/log" >&2; rm -rf "$work"; fail "mmdebstrap could not make $suite from $(mirror); MIRROR=URL names another"; }
    mv "$work/base.tar" "$1"
    rm -rf "$work"
}

# bare_root FOLDER: a bare Debian of $suite there, ready for chroot but for what must be mounted. It is made once a week,
# in build or BASES.
bare_root() {
    local root=$1 base=${BASES:-build}/base-$suite.tar device
    name_of "$suite" >/dev/null || fail "no bare system is known for the release $suite"
    mkdir -p "${BASES:-build}"
    if [ ! -f "$base" ] || [ -n "$(find "$base" -mtime +7)" ]; then make_base "$base"; fi
    mkdir "$root"
    tar -x -f "$base" -C "$root" --exclude='./dev/*'
    for device in null zero full random urandom tty; do
        [ -e "$root/dev/$device" ] || cp -a "/dev/$device" "$root/dev/$device"
    done
    mkdir -p "$root/dev/shm" "$root/dev/pts"
    chmod 1777 "$root/dev/shm"
    ln -s /proc/self/fd "$root/dev/fd"
    ln -s pts/ptmx "$root/dev/ptmx"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    printf 'force-unsafe-io\n' > "$root/etc/dpkg/dpkg.cfg.d/quick"
    printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
}
