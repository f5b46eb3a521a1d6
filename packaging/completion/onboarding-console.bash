# bash completion for onboarding-console
_onboarding_console() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    case $previous in
        -e | --environment)
            mapfile -t COMPREPLY < <(compgen -W 'sandbox' -- "$current")
            return ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W '--environment --no-embedded-sandbox --no-keychain --hidden --self-test --forget-autostart --help --version' -- "$current")
}
complete -F _onboarding_console onboarding-console
