# {{series}}：每个数字附原文和位置。
# Python 3，只用标准库。运行：python3 series.py；网站的地址也可写在后面。
import csv
import hashlib
import io
import json
import sys
import urllib.request

SITE = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "{{site}}"
FILES = [{{csv}}]
SERIES = {"body": "{{body}}", "scope": "{{scope}}", "measure": "{{measure}}", "member": "total", "state": "reported"}
FORMS = [{{forms}}]  # 统计要求不同的格式不可连成一条线


def read(path):
    with urllib.request.urlopen(SITE + path) as answer:
        return answer.read().decode("utf-8-sig")  # CSV 文件开头有 BOM


def is_wanted(row):
    return row["form"] in FORMS and all(row[column] == value for column, value in SERIES.items())


rows = [row for file in FILES for row in csv.DictReader(io.StringIO(read(file), newline=""))]
series = [row for row in rows if is_wanted(row)]
for row in series:
    print(row["year"], row["value"], row["unit"], row["quote"], SITE + row["url"], sep="\t")

# 印有最后一个数字的一节：怎样引用，文字是否完好
last = series[-1]
document = json.loads(read(f"/{last['document']}/index.json"))
section = next(one for one in document["sections"] if one["locator"] == last["section"])
print(section["citation"])
whole = hashlib.sha256(section["text"].encode("utf-8")).hexdigest() == section["sha256"]
print("文字与所附的 SHA-256 相符" if whole else "文字与所附的 SHA-256 不符")
