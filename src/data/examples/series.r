# {{series}}：每个数字附原文和位置。
# R 3.5 起，不需要别的包。运行：Rscript series.r；网站的地址也可写在后面。
words <- commandArgs(trailingOnly = TRUE)
site <- if (length(words) > 0) sub("/$", "", words[1]) else "{{site}}"
files <- c({{csv}})
forms <- c({{forms}}) # 统计要求不同的格式不可连成一条线

# 各列都按文字读入：节号 1-2 不是日期；空单元格不是 0
read <- function(file) {
  read.csv(paste0(site, file), fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = character())
}

rows <- do.call(rbind, lapply(files, read))
series <- subset(
  rows,
  body == "{{body}}" & scope == "{{scope}}" & measure == "{{measure}}" &
    member == "total" & state == "reported" & form %in% forms
)
with(series, cat(paste(year, value, unit, quote, paste0(site, url), sep = "\t"), sep = "\n"))

# 印有最后一个数字的一节：怎样引用。R 自己不读 JSON，装有 jsonlite 时才有这一行
last <- tail(series, 1)
if (requireNamespace("jsonlite", quietly = TRUE)) {
  document <- jsonlite::fromJSON(paste0(site, "/", last$document, "/index.json"))
  cat(subset(document$sections, locator == last$section)$citation, sep = "\n")
}
