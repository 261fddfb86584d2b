const zh = {
  full: '到明账看全页，可筛选、下载数据',
  dataVersion: (version: string) => `数据版本 ${version}`,
  none: '这个链接没有说要嵌入哪一张图，请加上 chart=图的编号。',
  unknown: (id: string) => `没有编号为“${id}”的图可以嵌入。请从图旁的“带走”重新复制嵌入代码。`,
  nothing: '按这个链接的筛选，这张图没有可画的数据。',
  failed: '这张图没有打开。请检查网络连接后再试。',
}

const en: typeof zh = {
  full: 'See the whole page on Mingzhang, with filters and the data',
  dataVersion: (version) => `Data version ${version}`,
  none: 'This link does not say which chart to embed: add chart= and the chart’s id.',
  unknown: (id) =>
    `There is no chart “${id}” to embed. Copy the embed code again from “Take it with you” beside the chart.`,
  nothing: 'With this link’s filters there is nothing for this chart to draw.',
  failed: 'This chart could not be opened. Check the connection and try again.',
}

export const embed = { zh, en }
