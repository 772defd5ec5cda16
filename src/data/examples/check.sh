#!/bin/sh
# 下载一个文件，与网站公布的 SHA-256 核对。
# 需要 curl 和 sha256sum。运行：sh check.sh；网站的地址和文件也可写在后面。
set -eu
site=${1:-'{{site}}'}
site=${site%/}
file=${2:-'{{checked}}'}

curl -fsS --create-dirs -o "$file" "$site/$file"
curl -fsS "$site/SHA256SUMS" | grep "  $file\$" | sha256sum -c -
