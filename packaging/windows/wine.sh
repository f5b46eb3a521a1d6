# shellcheck shell=bash
# Sourced by the checks of this folder, with $work a folder of that run: a fresh Wine, and what is to be seen in it after
# an installation and after its end. Wine is not Windows.
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
unset DISPLAY WAYLAND_DISPLAY
drive=$WINEPREFIX/drive_c
installed='C:\Program Files\Onboarding Console'
home="$drive/Program Files/Onboarding Console"
# for_user: where the MSI for a user alone puts it.
for_user() {
    local folder
    folder=$(find "$drive/users" -maxdepth 3 -path '*/AppData/Local' | head -1)
    home="$folder/Programs/Onboarding Console"
    installed="C:${home#"$drive"}"
    installed=${installed//\//\\}
}
uninstall='HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall'

wine() { timeout "${WINE_SECONDS:-120}" /usr/lib/wine/wine64 "$@"; }
winepath() { printf 'Z:%s' "${1//\//\\}"; }
# Uninstallers go on in a copy of themselves: done is when nothing runs any more.
settle() { timeout 120 /usr/lib/wine/wineserver64 -w; }
end_wine() { [ ! -d "$WINEPREFIX" ] || /usr/lib/wine/wineserver64 -k || true; }
start_wine() {
    wine wineboot --init >/dev/null 2>&1
    settle
    # A new one calls itself Windows 7.
    wine winecfg -v win10 >/dev/null 2>&1
    settle
    [ -z "$(traces)" ] || fail 'something is there before the installation'
}

# What belongs to the installation; what the user's programs wrote does not.
traces() { find "$drive" -path "$drive/users/*/AppData/Local/onboarding-console" -prune -o \( -iname '*onboarding*' -o -iname 'kycctl*' -o -iname 'kyc-sandbox*' \) -print; }
# is_known: once in the list of programs, in this version, with an entry in the menu, and with the notices.
is_known() {
    [ -f "$home/share/doc/onboarding-console/THIRD-PARTY-NOTICES.md" ] || fail 'the notices are missing'
    # Wine takes a user's menu where Windows takes the one of all.
    [ -n "$(find "$drive" -path '*/Start Menu/*' -name 'Onboarding Console.lnk')" ] || fail 'no entry in the menu'
    wine reg query "$uninstall" /s 2>/dev/null | tr -d '\r' > "$work/registry"
    [ "$(grep -c 'DisplayName  *REG_SZ  *Onboarding Console$' "$work/registry")" = 1 ] \
        || fail 'the registry should know it once'
    grep -q "DisplayVersion  *REG_SZ  *$version\$" "$work/registry" || fail 'the registry has another version'
}
# gone: no file, no menu entry, nothing in the list of programs.
gone() {
    [ -z "$(traces)" ] || fail "left behind: $(traces)"
    ! wine reg query "$uninstall" /s 2>/dev/null | grep -q 'Onboarding Console' || fail 'the registry still knows it'
}
# Ends what a program that was given up left running.
settle_by_force() { /usr/lib/wine/wineserver64 -k || true; }
