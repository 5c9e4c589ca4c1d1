#!/bin/sh
# Starts Dossier Pro from the folder that this file lies in, with the Python that lies beside it. Of the libraries in « secours »
# only those are lent that this system does not have, because drivers of a newer system may ask more of them than ours can.
here=$(dirname "$(readlink -f "$0")")
for name in @LIBRARIES@; do
    for folder in /usr/lib/x86_64-linux-gnu /lib/x86_64-linux-gnu /usr/lib64 /lib64; do
        [ -e "$folder/$name" ] && continue 2
    done
    LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/secours/$name"
    export LD_LIBRARY_PATH
done
exec "$here/python/bin/python3.11" -IS "$here/run.py" "$@"
