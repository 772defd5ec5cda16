/** What lies first in a package, for whoever finds it without us. */
export const readme = (name: string, edition: { version: string; hash: string }): string => `${name}
版次 ${edition.version}（${edition.hash}）

阅读：双击 site/index.html。不用联网，也不用安装任何软件；正文、表格、图表和逐字检索都能用。
引文核验和报告自查这两页要有网页服务器：在 site 文件夹中运行 python3 -m http.server，再打开 http://localhost:8000/ 。
整个 site 文件夹也可以原样放到任何网站的任何路径下。

site/    整个网站。网页中的链接已改为相对路径，文字与网站上的相同；其余公开文件与网站上的逐字节相同
site/data/    数据（CSV、JSON），说明见 datapackage.json
seeds/   各份文件的提取文本和说明，未作任何改动；原件如有收藏也在其中
ro-crate-metadata.json    供程序读取的说明（RO-Crate 1.1）
SHA256SUMS.published      网站上每个文件的校验值

核对全部：在上一层文件夹中运行 sha512sum --check manifest-sha512.txt 和 sha512sum --check tagmanifest-sha512.txt，或用任何 BagIt（RFC 8493）工具。
核对一个文件：运行 sha512sum data/site/2018/index.html 之类，与 manifest-sha512.txt 中同名的一行比较。
核对签名（另有 .sig 或 .p7s 文件时）：
  ssh-keygen -Y verify -f 发布者公钥文件 -I 发布者 -n file -s 包.zip.sig < 包.zip
  openssl cms -verify -binary -inform DER -in 包.zip.p7s -content 包.zip -CAfile 发布者证书.pem -purpose any -out /dev/null

Open site/index.html: no network, server or software needed. Verifying quotations and checking drafts need a
server: python3 -m http.server in site/. The folder site/ can be put on any host, under any path, as it is.
Check all: sha512sum --check manifest-sha512.txt (one folder up), or any BagIt tool. One file: its line there.
`;
