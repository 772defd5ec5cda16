#!/bin/sh
# {{series}}：每个数字附原文和位置。
# 需要 curl 和 jq。运行：sh series.sh；网站的地址也可写在后面。
set -eu
site=${1:-'{{site}}'}
site=${site%/}

observations=$(for file in {{json}}; do curl -fsS "$site$file" || exit; done)
series=$(
  printf '%s\n' "$observations" | jq -c '.[] | select(
    .body == "{{body}}" and .scope == "{{scope}}" and .measure == "{{measure}}" and
    .member == "total" and .state == "reported" and
    (.form | IN({{forms}})) # 统计要求不同的格式不可连成一条线
  )'
)
printf '%s\n' "$series" | jq -r --arg site "$site" '[.year, .value, .unit, .quote, $site + .url] | @tsv'

# 印有最后一个数字的一节：怎样引用
last=$(printf '%s\n' "$series" | tail -n 1)
document=$(printf '%s\n' "$last" | jq -r .document)
section=$(printf '%s\n' "$last" | jq -r .section)
curl -fsS "$site/$document/index.json" |
  jq -r --arg section "$section" '.sections[] | select(.locator == $section) | .citation'
