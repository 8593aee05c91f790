#!/usr/bin/env bash
# Copies the working tree to the freight server and restarts it.
set -e

HOST=deploy@freight-01.skerrywick.example

npm install --omit=dev
ssh "$HOST" 'rm -rf /srv/freight-checkout.old && cp -r /srv/freight-checkout /srv/freight-checkout.old'
rsync -az --delete --exclude .git ./ "$HOST:/srv/freight-checkout/"
ssh "$HOST" 'sudo systemctl restart freight-checkout'
echo "Done. Now try it out by hand."
