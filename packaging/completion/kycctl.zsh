#compdef kycctl
# zsh completion for kycctl: what may stand there is known by kycctl itself
_kycctl() {
    local -a found
    found=("${(@f)$(kycctl complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ ${found[1]} == :files ]]; then
        _files
    elif [[ -n ${found[1]} ]]; then
        compadd -M 'm:{a-zA-Z}={A-Za-z}' -- "${found[@]}"
    fi
}
_kycctl "$@"
