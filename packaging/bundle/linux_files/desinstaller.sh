#!/bin/sh
# Removes what installer.sh put there, and nothing else: dossiers, copies and settings stay. « --caches » only tells the desktop.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$HOME/.local/lib/dossier-pro

caches() {
    if command -v update-mime-database >/dev/null 2>&1 && [ -d "$data/mime/packages" ]; then
        update-mime-database "$data/mime" >/dev/null 2>&1 || true
    fi
    if command -v update-desktop-database >/dev/null 2>&1 && [ -d "$data/applications" ]; then
        update-desktop-database "$data/applications" >/dev/null 2>&1 || true
    fi
    touch "$data/icons/hicolor" 2>/dev/null || true
}
if [ "${1:-}" = --caches ]; then
    caches
    exit 0
fi
if ls -l /proc/[0-9]*/exe 2>/dev/null | grep -qF -- "-> $home/python/bin/"; then
    echo "Fermez Dossier Pro, puis relancez la désinstallation." >&2
    exit 2
fi
if [ -d "$home/share" ]; then
    (cd "$home/share" && find icons mime -type f -print0) | (cd "$data" && xargs -0 rm -f)
fi
rm -f "$data/applications/dossier-pro.desktop"
[ "$(readlink "$HOME/.local/bin/dossier-pro" 2>/dev/null || true)" != "$home/dossier-pro" ] || rm -f "$HOME/.local/bin/dossier-pro"
# Where no other program of this person has put a type of files there, all of it was made out of ours.
if [ -d "$data/mime" ] && ! find "$data/mime/packages" -type f 2>/dev/null | grep -q .; then rm -rf "$data/mime"; fi
caches
if ! find "$data/applications" -name '*.desktop' 2>/dev/null | grep -q .; then rm -f "$data/applications/mimeinfo.cache"; fi
rm -rf "$home" "$home.nouveau" "$home.ancien"
# Folders that are empty now go, as far as they were made for this.
for folder in "$data/icons" "$data/applications"; do
    [ ! -d "$folder" ] || find "$folder" -depth -type d -empty -exec rmdir {} \;
done
for folder in "$HOME/.local/lib" "$HOME/.local/bin" "$data" "$HOME/.local"; do rmdir "$folder" 2>/dev/null || true; done
echo "Dossier Pro est retiré. Vos dossiers, leurs copies et vos réglages sont restés où ils étaient."
