#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Redraws resources/icons/masks, resources/icons/application and packaging/windows/hezhun.ico from their outlines. Run it
# after a change of resources/icons/icons.txt or resources/icons/own; the pictures it makes are committed, a build does not need it.
# Needs: rsvg-convert (Debian: librsvg2-bin), icotool (icoutils), npm (fetches lucide-static), Noto Sans CJK and Noto Serif CJK
# (Debian: fonts-noto-cjk) for the program's mark.
# Usage: packaging/draw-icons.sh [FOLDER WITH AN UNPACKED lucide-static]
set -euo pipefail

icons="$(cd "$(dirname "$0")/.." && pwd)/resources/icons"
version=1.62.0
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

lucide="${1:-}"
if [ -z "$lucide" ]; then
    (cd "$work" && npm pack --silent "lucide-static@$version" >/dev/null && tar xzf lucide-static-*.tgz)
    lucide="$work/package"
fi
cp "$lucide/LICENSE" "$icons/../licences/texts/lucide.txt"

rm -rf "$icons/masks" "$icons/application"
grep -v '^#' "$icons/icons.txt" | while read -r name source; do
    case "$source" in
        own/*) outline="$icons/$source.svg" ;;
        *) outline="$lucide/icons/$source.svg" ;;
    esac
    for size in 16 20 24 32 40 48 64 96; do
        mkdir -p "$icons/masks/$size"
        rsvg-convert --width "$size" --height "$size" "$outline" --output "$icons/masks/$size/$name.png"
    done
done

mkdir -p "$icons/application"
for size in 16 24 32; do
    rsvg-convert --width "$size" --height "$size" "$icons/own/hezhun-small.svg" --output "$icons/application/hezhun-$size.png"
done
for size in 48 64 128 256; do
    rsvg-convert --width "$size" --height "$size" "$icons/own/hezhun.svg" --output "$icons/application/hezhun-$size.png"
done

# Windows asks for those of 100 to 300 %; the large ones are kept as PNG, which every Windows 10 reads.
for size in 16 20 24 32; do
    rsvg-convert --width "$size" --height "$size" "$icons/own/hezhun-small.svg" --output "$work/$size.png"
done
for size in 40 48 64 96 128 256; do
    rsvg-convert --width "$size" --height "$size" "$icons/own/hezhun.svg" --output "$work/$size.png"
done
icotool --create --output "$icons/../../packaging/windows/hezhun.ico" "$work"/{16,20,24,32,40,48,64}.png \
    --raw="$work/96.png" --raw="$work/128.png" --raw="$work/256.png"
