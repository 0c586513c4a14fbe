#!/bin/sh
# The system libraries that Qt's wheels expect on Debian and Ubuntu; installs the missing ones, as root or with sudo.
set -eu
[ "$(uname -s)" = Linux ] || exit 0
command -v apt-get >/dev/null 2>&1 || exit 0

PATH=$PATH:/sbin:/usr/sbin
known=$(ldconfig -p 2>/dev/null || true)
missing() { case "$known" in *"$1"*) return 1 ;; *) return 0 ;; esac; }

packages=
for pair in libGL.so.1=libgl1 libEGL.so.1=libegl1 libxkbcommon.so.0=libxkbcommon0 libdbus-1.so.3=libdbus-1-3 \
	libfontconfig.so.1=libfontconfig1 libglib-2.0.so.0=libglib2.0-0; do
	if missing "${pair%%=*}"; then packages="$packages ${pair#*=}"; fi
done
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
	for pair in libxcb-cursor.so.0=libxcb-cursor0 libxkbcommon-x11.so.0=libxkbcommon-x11-0 \
		libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0; do
		if missing "${pair%%=*}"; then packages="$packages ${pair#*=}"; fi
	done
fi
[ -n "$packages" ] || exit 0

echo "安装窗口要用的系统库：$packages"
if [ "$(id -u)" = 0 ]; then
	as_root=
elif command -v sudo >/dev/null 2>&1; then
	as_root=sudo
else
	echo "没有管理员权限，装不了这些系统库；请管理员执行：apt-get install$packages" >&2
	exit 1
fi
# shellcheck disable=SC2086 # the list is meant to be split
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
