#!/bin/sh
# Installs Dossier Pro for the person who runs this, without an administrator's rights; again is an upgrade.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$HOME/.local/lib/dossier-pro
fail() { echo "$1" >&2; exit 2; }

[ "$(id -u)" -ne 0 ] || fail "Lancez l’installation sans sudo : Dossier Pro s’installe pour vous seul, dans votre dossier personnel."
[ "$(uname -m)" = x86_64 ] || fail "Cette archive est pour les ordinateurs x86-64 ; celui-ci est d’un autre type ($(uname -m))."
[ "$here" != "$home" ] || fail "Dossier Pro est déjà installé ici. Pour une nouvelle version, lancez l’installation depuis son archive."
if ! said=$("$here/dossier-pro" --version 2>&1); then
    case $said in
        *GLIBC*) fail "Ce système est trop ancien pour Dossier Pro : il faut Debian 12, Ubuntu 22.04 ou plus récent." ;;
        *) fail "Dossier Pro ne démarre pas sur ce système : $said" ;;
    esac
fi
! ls -l /proc/[0-9]*/exe 2>/dev/null | grep -qF -- "-> $home/python/bin/" || fail "Fermez Dossier Pro, puis relancez l’installation."
mkdir -p "$HOME/.local/lib"
rm -rf "$home.nouveau"
if ! cp -R "$here" "$home.nouveau"; then
    rm -rf "$home.nouveau"
    fail "La copie n’a pas pu se faire : libérez de la place (200 Mo), puis relancez. Rien n’a changé."
fi
rm -rf "$home.ancien"
[ ! -e "$home" ] || mv "$home" "$home.ancien"
mv "$home.nouveau" "$home"
rm -rf "$home.ancien" "$home/installer.sh"

mkdir -p "$HOME/.local/bin" "$data/applications"
ln -sf "$home/dossier-pro" "$HOME/.local/bin/dossier-pro"
cp -R "$home/share/icons" "$home/share/mime" "$data/"
# In an Exec line a path stands between quotes; of what it may hold, these signs mean something there.
quoted=$(printf '%s' "$home/dossier-pro" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
escaped=$(printf '%s' "$quoted" | sed -e 's/[\\&|]/\\&/g')
sed -e "s|^Exec=dossier-pro |Exec=\"$escaped\" |" -e "/^TryExec=/d" "$home/share/applications/dossier-pro.desktop" \
    > "$data/applications/dossier-pro.desktop"
sh "$home/desinstaller.sh" --caches
echo "$said est installé. Il est dans le menu des applications ; un double clic sur un fichier .dpro l’ouvre."
echo "Pour le retirer : sh '$home/desinstaller.sh' (vos dossiers restent)."
