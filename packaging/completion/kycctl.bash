# bash completion for kycctl: what may stand there is known by kycctl itself
_kycctl() {
    local -a words=()
    local word current before line glue='' i
    # Readline parts words at equals signs and colons; the last one may have none yet.
    for ((i = 1; i <= COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]//[\\\"\']/}
        if [[ ${#words[@]} -gt 0 && (-n $glue || $word == [=:]*) ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
        glue=''
        [[ $word != *[=:] ]] || glue=1
    done
    current=${words[-1]}
    before=${current%"${current##*[=:]}"}
    COMPREPLY=()
    while IFS= read -r line; do
        if [ "$line" = :files ]; then
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
        fi
        [[ $line != *= ]] || compopt -o nospace 2>/dev/null
        line=${line#"$before"}
        # A name with spaces or brackets is typed with backslashes.
        [[ $line != *[!A-Za-z0-9_.=@%+:/-]* ]] || printf -v line %q "$line"
        COMPREPLY+=("$line")
    done < <(kycctl complete -- "${words[@]}" 2>/dev/null)
}
complete -F _kycctl kycctl
