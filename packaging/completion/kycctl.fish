# fish completion for kycctl: what may stand there is known by kycctl itself
function __kycctl_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found (kycctl complete -- $words[2..-1] 2>/dev/null)
    if test "$found[1]" = :files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $found
    end
end
complete -c kycctl -f -a '(__kycctl_complete)'
