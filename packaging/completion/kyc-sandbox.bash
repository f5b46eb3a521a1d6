# bash completion for kyc-sandbox
_kyc_sandbox() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    case $previous in
        --tls | --scenario) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --port | --seed) return ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W '--port --tls --seed --scenario --json --help --version' -- "$current")
}
complete -F _kyc_sandbox kyc-sandbox
