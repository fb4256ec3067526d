# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2154 # top and scratch are of tap.sh
#
# The packages of tests/web/package.json, installed below the build folder on first use; $packages says where. They
# are only looked at by tests. Tests that run side by side wait for one another here.
need npm node flock
web=$top/tests/web packages=$BUILD/tests/web
mkdir -p "$packages"
install_packages() {
	cmp -s "$web/package-lock.json" "$packages/.installed" && return
	cp "$web/package.json" "$web/package-lock.json" "$packages" &&
		PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix "$packages" --ignore-scripts --no-audit --no-fund &&
		cp "$web/package-lock.json" "$packages/.installed"
}
if ! (flock 9 && install_packages) >"$scratch/npm" 2>&1 9>"$packages/.lock"; then
	say <"$scratch/npm"
	echo 'Bail out! the packages of tests/web/package.json cannot be installed'
	exit 1
fi
