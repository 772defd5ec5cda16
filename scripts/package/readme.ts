/** What lies first in a package, for whoever finds it without us. */
export const readme = (name: string, edition: { version: string; hash: string }): string => `${name}
版次 ${edition.version}（${edition.hash}）

site/    整个网站。放到任何静态主机上即可使用，或在本文件夹中运行：python3 -m http.server -d site
site/data/    数据（CSV、JSON），说明见 datapackage.json
seeds/   各份文件的提取文本，未作任何改动；原件如有收藏也在其中
ro-crate-metadata.json    供程序读取的说明（RO-Crate 1.1）

核对：在上一层文件夹中运行 sha512sum --check manifest-sha512.txt，或任何 BagIt（RFC 8493）工具。
只核对一个网页：sha256sum site/…/index.html，再与 site/SHA256SUMS 中同名的一行比较。

The whole site of this edition, its data, and the seeds it was made from, as a BagIt bag.
Check it: sha512sum --check manifest-sha512.txt (one folder up), or any BagIt tool.
`;
