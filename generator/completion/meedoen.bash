# SPDX-License-Identifier: EUPL-1.2
# bash completion for meedoen(1). Commands, options and kinds are asked of the program itself.

_meedoen()
{
	local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words='' i
	local program=${COMP_WORDS[0]} content=content
	COMPREPLY=()
	for ((i = 1; i < COMP_CWORD - 1; i++)); do
		[[ ${COMP_WORDS[i]} == --content ]] && content=${COMP_WORDS[i + 1]}
	done
	case $previous in
	--content | --themes | --output | start | publish)
		compopt -o filenames 2>/dev/null
		mapfile -t COMPREPLY < <(compgen -d -- "$current")
		return
		;;
	--basis | --write-basis | --register)
		compopt -o filenames 2>/dev/null
		mapfile -t COMPREPLY < <(compgen -f -- "$current")
		return
		;;
	--shop) words=$("$program" dump --content "$content" 2>/dev/null | sed -n 's|^winkel/\([a-z0-9-]*\).*|\1|p') ;;
	--format) words='text json sarif html csv' ;;
	--color) words='auto always never' ;;
	--only) words="'site/*' 'print/*'" ;;
	--date | --from | --until) words=$(date +%F) ;;
	--jobs) words=$(seq "$(nproc)") ;;
	*)
		if ((COMP_CWORD == 1)); then
			words=$(LANGUAGE=en "$program" help 2>/dev/null | sed -n 's/^  meedoen \([a-z]*\).*/\1/p')
		elif [[ $current == -* ]]; then
			words=$("$program" help 2>/dev/null | sed -n 's/^  \(--[a-z-]*\).*/\1/p')
		elif [[ ${COMP_WORDS[1]} == lint ]]; then
			compopt -o filenames 2>/dev/null
			mapfile -t COMPREPLY < <(compgen -f -- "$current")
			return
		elif ((COMP_CWORD == 2)); then
			case ${COMP_WORDS[1]} in
			new | fields) words=$("$program" fields 2>/dev/null | sed -n 's/^\([a-z_-]*\) .*/\1/p') ;;
			dump | translate | rename) words=$("$program" dump --content "$content" 2>/dev/null | sed -n 's|^\([a-z-]*/[a-z0-9-]*\).*|\1|p') ;;
			kit) words=$("$program" dump --content "$content" 2>/dev/null | sed -n 's|^\(bijeenkomst\|informatiemarkt\)/\([a-z0-9-]*\).*|\2|p') ;;
			theme) words=import ;;
			bonnen) words='issue redeem void undo check report' ;;
			esac
		elif [[ ${COMP_WORDS[1]} == bonnen && ${COMP_WORDS[2]} == issue ]]; then
			words=$("$program" dump --content "$content" 2>/dev/null | sed -n 's|^bonserie/\([a-z0-9-]*\).*|\1|p')
		elif [[ ${COMP_WORDS[1]} == theme ]]; then
			compopt -o filenames 2>/dev/null
			mapfile -t COMPREPLY < <(compgen -f -X '!*.css' -- "$current"; compgen -d -- "$current")
			return
		fi
		;;
	esac
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _meedoen meedoen
