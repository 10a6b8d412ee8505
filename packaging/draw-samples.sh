#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Redraws resources/samples/*.png from the SVG outlines beside them. The pictures are committed, a build does not
# need this. Needs: rsvg-convert (Debian: librsvg2-bin), pngquant, Noto CJK and DejaVu
# (Debian: fonts-noto-cjk, fonts-dejavu-core).
set -euo pipefail

cd "$(dirname "$0")/../resources/samples"
for outline in *.svg; do
    rsvg-convert --width 800 "$outline" --output "${outline%.svg}.png"
done
pngquant --force --ext .png --skip-if-larger 128 -- *.png
