# bash completion for kycctl
_kycctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local commands='env customers collection check watch signup signin signout status sdk-token submit parse-sdk-result demo'
    local global='--environment --json --no-keychain --token-user --timeout --verbose --version --help'
    case $previous in
        env) mapfile -t COMPREPLY < <(compgen -W 'list show use add set remove set-key export import' -- "$current"); return ;;
        customers) mapfile -t COMPREPLY < <(compgen -W 'list show import export note tag assign snooze remove' -- "$current"); return ;;
        collection) mapfile -t COMPREPLY < <(compgen -W 'import export' -- "$current"); return ;;
        --status) mapfile -t COMPREPLY < <(compgen -W 'NOT_REGISTERED LV1 PENDING NEED_RESUBMIT REJECTED APPROVED_VERIFIED ACCEPTED UNRECOGNISED NEVER_CHECKED' -- "$current"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W 'csv json postman openapi curl' -- "$current"); return ;;
        --contract | --ca | --environment-file | --sdk-result | --rejected | parse-sdk-result | import) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --dates) mapfile -t COMPREPLY < <(compgen -W 'dmy mdy ymd' -- "$current"); return ;;
        --separator) mapfile -t COMPREPLY < <(compgen -W 'comma semicolon tab' -- "$current"); return ;;
        --encoding) mapfile -t COMPREPLY < <(compgen -W 'utf-8 utf-16le utf-16be windows-1252' -- "$current"); return ;;
        --map) mapfile -t COMPREPLY < <(compgen -S = -W 'username displayName tags assignee due token' -- "$current"); return ;;
        --kind) mapfile -t COMPREPLY < <(compgen -W 'sandbox staging production' -- "$current"); return ;;
        --contact-type) mapfile -t COMPREPLY < <(compgen -W 'EMAIL PHONE' -- "$current"); return ;;
        --until) mapfile -t COMPREPLY < <(compgen -W 'NOT_REGISTERED LV1 PENDING NEED_RESUBMIT REJECTED APPROVED_VERIFIED ACCEPTED' -- "$current"); return ;;
    esac
    local options=$global word
    for word in "${COMP_WORDS[@]:1}"; do
        case $word in
            remove) options+=' --with-customers --confirm' ;;
            set) options+=' --confirm' ;;
            add) options+=' --url --tenant --kind --contract --ca' ;;
            set-key) options+=' --api-key-stdin' ;;
            signup) options+=' --first-name --last-name --contact-type --timezone --language --confirm --password-stdin' ;;
            signin) options+=' --password-stdin --token-stdin' ;;
            list) options+=' --view --status --search' ;;
            import) options+=' --dry-run --map --dates --separator --encoding --rejected --only --environment-file --confirm --store-api-key' ;;
            export) options+=' --format --bom --mask --environment-file' ;;
            tag) options+=' --remove' ;;
            check) options+=' --view --status --all --resume --max-in-flight --per-minute' ;;
            watch) options+=' --view --status --all --every --max-wait' ;;
            status) options+=' --until --every --max-wait' ;;
            sdk-token) options+=' --device-id --reveal --qr --again' ;;
            submit) options+=' --account-id --workflow-id --sdk-result --confirm --send-again --registered-before-for' ;;
        esac
    done
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
    fi
}
complete -F _kycctl kycctl
