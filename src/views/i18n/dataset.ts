import { plural } from './plural.ts'

const zh = {
  intro: (documents: number, tables: number, rows: number) =>
    `从 ${String(documents)} 份公开文件读出的 ${String(tables)} 张表，共 ${String(rows)} 行。每一行都带有文件编号与原文行号；金额以“分”为单位的整数存放，空白就是没有公开，不是零。`,
  parts: '本页内容',
  coverage: '有哪些、缺哪些',
  downloads: {
    title: '下载数据',
    intro:
      'CSV 与 Parquet 是发布时写好的文件；Excel 由浏览器用同一份 CSV 现做，金额等数字仍是数字。',
    table: '数据表',
    rows: '行数',
    make: (name: string) => `生成 ${name}`,
    database: '全部数据表（DuckDB 数据库文件）',
    datapackage: '各列的含义与类型（Frictionless 数据包说明 datapackage.json）',
    workbook: '生成一个 Excel 文件，每张表一页',
    working: '正在生成…',
    saved: (name: string) => `已保存 ${name}`,
    savedCut: (name: string, n: number) =>
      `已保存 ${name}；有 ${String(n)} 个单元格超过 Excel 的 32,767 字上限，只放得下开头，全文见 CSV`,
    failed: 'Excel 文件没有做成，可能是网络断了，或表比 Excel 放得下的大。CSV 不受影响。',
  },
  meaning: {
    title: '每一列是什么意思',
    intro:
      '类型是数据库里的类型。“有值”是发布时数出来的：这一列有多少行不是空白；空白多不是出错，是文件没有印。',
    rows: (n: number) => `${String(n)} 行`,
    column: '列名',
    term: '中文名',
    type: '类型',
    means: '含义（英文）',
    filled: '有值',
    all: '全部',
    share: (share: string, n: string) => `${share}（${n} 行）`,
    query: '用 SQL 看前 100 行',
    holds: {
      fen: '金额，分',
      list: '多项，以 | 分隔',
      integers: '多个整数，以 | 分隔',
      json: 'JSON',
    } as Partial<Record<string, string>>,
  },
  versions: {
    title: '版本与校验',
    version: (data: string, app: string) =>
      `数据版本 ${data}：由所有数据表的 SHA-256 算出，任何一格变了它就变，没变它就不变。读取程序版本 ${app}。数据没有日期，同样的文件总是读出同样的字节。`,
    how: '下载的文件是不是发布时的样子，可以自己核对：',
    take: '下载校验清单',
    keep: '把下载的文件放在清单旁边，文件夹与网站上一样（数据表在 tables 里，原文在 sources 里）。',
    run: '在这个文件夹里运行：',
    onMac: '在 macOS 上是：',
    files: (n: number) => `全部 ${String(n)} 个文件的大小与 SHA-256`,
    file: '文件',
    size: '大小',
  },
  licence: {
    title: '使用许可',
    says: [
      '文件是各部门公开的。本站没有为它们声明许可，能否转用、怎样转用，请看发布部门的说明。',
      '数据表是从文件里读出的内容与核查的结果，目前也没有声明许可。引用时请注明文件出处与数据版本。',
      '图片里的字形来自 Noto Sans SC，许可是 SIL Open Font License。',
    ],
  },
  citing: {
    title: '怎样引用',
    intro: '引用整个数据集用下面的格式；引用一张图，请用图上“带走”里的引用格式。',
    dataset: '明账：部门预算绩效目标数据',
    gbt: 'GB/T 7714—2015',
    apa: 'APA 第 7 版',
    copy: '复制',
    copyOf: (label: string) => `复制 ${label}`,
    copied: '已复制',
    notCopied: '浏览器不允许网页写入剪贴板，请选中文字自行复制。',
  },
  own: {
    title: '你自己的文件',
    says: '把你手上的公开文件放进“我的文件”，就在浏览器里读成同样的表，与这里的数据一起比较和查询，也可导出；不会发给任何人。',
    here: (n: number) => `现在有 ${String(n)} 份。`,
    manage: '打开“我的文件”',
  },
}

const en: typeof zh = {
  intro: (documents, tables, rows) =>
    `${plural(tables, 'table')} read from ${plural(documents, 'published document')}, ${plural(rows, 'row')} in all. Every row carries its document and line; money is a whole number of fen (CNY 0.01), and a blank is not disclosed, not zero.`,
  parts: 'On this page',
  coverage: 'What is here, and what is missing',
  downloads: {
    title: 'Download the data',
    intro:
      'CSV and Parquet files are written when the data is published; Excel files are made in your browser from the same CSV, with numbers as numbers.',
    table: 'Table',
    rows: 'Rows',
    make: (name) => `Make ${name}`,
    database: 'All tables in one DuckDB file',
    datapackage: 'Meaning and type of every column (Frictionless data package, datapackage.json)',
    workbook: 'Make one Excel file with a sheet for each table',
    working: 'Making it…',
    saved: (name) => `Saved ${name}`,
    savedCut: (name, n) =>
      `Saved ${name}; ${plural(n, 'cell')} beyond Excel’s 32,767 characters hold only the beginning, the CSV holds all`,
    failed:
      'The Excel file could not be made: the connection may be lost, or a table is larger than Excel holds. The CSV files still work.',
  },
  meaning: {
    title: 'What every column means',
    intro:
      'Types are those of the database. “Filled” was counted when the data was published: rows in which the column is not blank. A blank is no error: the document prints nothing there.',
    rows: (n) => plural(n, 'row'),
    column: 'Column',
    term: 'Chinese term',
    type: 'Type',
    means: 'Meaning',
    filled: 'Filled',
    all: 'all',
    share: (share, n) => `${share} (${n})`,
    query: 'See 100 rows in SQL',
    holds: {
      fen: 'money, fen',
      list: 'several, separated by |',
      integers: 'whole numbers, separated by |',
      json: 'JSON',
    },
  },
  versions: {
    title: 'Versions and checksums',
    version: (data, app) =>
      `Data version ${data}: computed from the SHA-256 of every table, so that it changes when, and only when, a cell does. Read by version ${app}. The data has no date: the same documents always give the same bytes.`,
    how: 'Whether a file is as it was published can be checked:',
    take: 'Download the list of checksums',
    keep: 'Put the files beside it, in folders as on this site (tables in tables, documents in sources).',
    run: 'Run in that folder:',
    onMac: 'On macOS:',
    files: (n) => `Size and SHA-256 of all ${String(n)} files`,
    file: 'File',
    size: 'Size',
  },
  licence: {
    title: 'Licence',
    says: [
      'The documents were published by the departments. This site states no licence for them; whether and how they may be reused is for the publishers to say.',
      'The tables hold what was read from them and what the checks made of it; no licence is stated for the tables yet either. Name the documents and the data version when you cite them.',
      'The letterforms in pictures are from Noto Sans SC, under the SIL Open Font License.',
    ],
  },
  citing: {
    title: 'How to cite',
    intro:
      'Cite the whole dataset like this; to cite one chart, use the citation under its “Take it with you”.',
    dataset: 'Mingzhang: budget-performance targets of departments',
    gbt: 'GB/T 7714—2015',
    apa: 'APA, 7th edition',
    copy: 'Copy',
    copyOf: (label) => `Copy ${label}`,
    copied: 'Copied',
    notCopied: 'This browser does not let pages copy; select the text and copy it yourself.',
  },
  own: {
    title: 'Your own documents',
    says: 'Drop published documents you have into “Your documents”: they are read into the same tables in your browser, compared and queried with this data, and can be exported; nothing is sent.',
    here: (n) => `There ${n === 1 ? 'is' : 'are'} ${String(n)} now.`,
    manage: 'Open “Your documents”',
  },
}

export const dataset = { zh, en }
