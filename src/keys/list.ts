/** The keys of the site, for the overview on `?` and for the page that explains them. */

/** What a page must have for a group of keys to do anything. */
export type Feature = 'text' | 'stops' | 'chart' | 'findings';

export interface Use {
  /** As they are written on keys; pressed together where `together`. */
  keys: readonly string[];
  together?: true;
  does: string;
}

export interface KeyGroup {
  title: string;
  /** Left out where the keys work on every page. */
  needs?: Feature;
  uses: readonly Use[];
}

export const keyGroups: readonly KeyGroup[] = [
  {
    title: '任何一页',
    uses: [
      { keys: ['/'], does: '检索；↑、↓ 到提示和结果' },
      { keys: ['Ctrl', 'K'], together: true, does: '检索，输入文字时也可用' },
      { keys: ['?'], does: '打开这张表' },
      { keys: ['Tab'], does: '到下一处；一段、一个标题、一个表格各停一次' },
      { keys: ['Esc'], does: '关闭打开的窗口或说明，取消检索词的标记' },
    ],
  },
  {
    title: '读正文',
    needs: 'text',
    uses: [
      { keys: ['j'], does: '下一个标题；一节读完，到下一节' },
      { keys: ['k'], does: '回到本节开头，再到上一个标题；已在页首，到上一节' },
      { keys: ['m'], does: '到目录中现在读的一节' },
      { keys: ['c'], does: '引用现在读的一段；选中了文字，则到旁边的“复制链接”和“引用”' },
    ],
  },
  {
    title: '一段、一个标题、一个表格或一份名单之内',
    needs: 'stops',
    uses: [
      { keys: ['←', '→'], does: '前一处、后一处：数字、术语、行号、引用' },
      { keys: ['↑', '↓'], does: '表格和名单：上一行、下一行' },
      { keys: ['Home', 'End'], does: '本行的第一处、最后一处；加 Ctrl 是全表的' },
      { keys: ['Enter'], does: '打开' },
    ],
  },
  {
    title: '图表',
    needs: 'chart',
    uses: [
      { keys: ['←', '→'], does: '逐点查看' },
      { keys: ['Enter'], does: '到这一点印在原文的位置' },
    ],
  },
  {
    title: '引文核验的结果',
    needs: 'findings',
    uses: [
      { keys: ['n'], does: '下一处引文或数字' },
      { keys: ['p'], does: '上一处' },
      { keys: ['Esc'], does: '收起说明，回到文章里的这一处' },
    ],
  },
];

/** The groups whose keys do something on a page that has these features. */
export const groupsFor = (features: ReadonlySet<Feature>): readonly KeyGroup[] =>
  keyGroups.filter(({ needs }) => needs === undefined || features.has(needs));
