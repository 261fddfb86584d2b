import type { Said } from '../../model/problem.ts'
import type { LackCode } from './measureValue.ts'
import type { PeerYear } from './peerYear.ts'

/** That it is not known what sort of body a department is. */
export function sayNoKind(peer: PeerYear): Said {
  const { zh, en } = nameOf(peer)
  return {
    zh: `不知道${zh}是哪一类部门，不能认定为同类`,
    en: `what sort of body ${en} is is not known, so that it cannot be called a peer`,
  }
}

/** That departments are of several kinds: each of them once, in their order. */
export function sayNotOneKind(peers: readonly PeerYear[]): Said {
  const names = namesOf(peers)
  return {
    zh: `${joined(names, 'zh')}不是同类部门`,
    en: `${joined(names, 'en')} are not of one kind`,
  }
}

/** That nobody knows the year of a department's documents. */
export function sayNoYear(peer: PeerYear): Said {
  const { zh, en } = nameOf(peer)
  return {
    zh: `${zh}的文件不知是哪一年的`,
    en: `the year of the documents of ${en} is not known`,
  }
}

/** Which years are compared, where they are not one. */
export function sayDifferentYears(peers: readonly PeerYear[]): Said {
  const years = peers.map((peer) => ({ ...nameOf(peer), year: String(peer.year ?? '') }))
  return {
    zh: `年度不同：${years.map(({ zh, year }) => `${zh}是${year}年`).join('，')}`,
    en: `different years: ${years.map(({ en, year }) => `${year} of ${en}`).join(', ')}`,
  }
}

/** That a year is not printed; null where it is, or is not known at all. */
export function sayCaveat(peer: PeerYear): Said | null {
  const { zh, en } = nameOf(peer)
  const year = peer.year ?? ''
  switch (peer.yearBasis) {
    case 'inferred':
      return {
        zh: `${zh}的文件没有印年度，${year}年是推定的`,
        en: `the documents of ${en} print no year; ${year} is inferred`,
      }
    case 'catalog':
    case 'file_name':
    case 'reader':
      return {
        zh: `${zh}的${year}年不是文件里印的`,
        en: `the year ${year} of ${en} is not printed in its documents`,
      }
    default:
      return null
  }
}

/**
 * Why a department has no value of a measure.
 *
 * @param among all that are compared: one that is among them in two years is named with its year
 */
export function sayLack(lack: LackCode, peer: PeerYear, among: readonly PeerYear[]): Said {
  const { zh, en } = among.filter((one) => one.department.id === peer.department.id)[1]
    ? namedWithYear(peer)
    : nameOf(peer)
  switch (lack) {
    case 'projects-only':
      return {
        zh: `${zh}只公开了项目，没有部门整体的表`,
        en: `${en} published projects only, no form of the whole department`,
      }
    case 'no-projects':
      return {
        zh: `${zh}没有项目表，部门整体表里的任务不是全部项目`,
        en: `${en} has no forms or list of projects; the tasks of its department form are not all of them`,
      }
    case 'no-staff':
      return {
        zh: `${zh}没有填财政供养人员数`,
        en: `${en} left the number of supported staff blank`,
      }
    case 'blank':
      return {
        zh: `${zh}有金额空白，合计不全`,
        en: `${en} left an amount blank, so that the sum is not whole`,
      }
    case 'no-indicators':
      return { zh: `${zh}的表里没有指标`, en: `the documents of ${en} have no indicators` }
    case 'nothing':
      return { zh: `${zh}的表里没有这一项`, en: `the documents of ${en} have no such figure` }
  }
}

function nameOf({ department: { name, nameEn } }: PeerYear): Said {
  return { zh: name, en: nameEn ?? name }
}

function namedWithYear(peer: PeerYear): Said {
  const { zh, en } = nameOf(peer)
  return peer.year === null
    ? { zh, en }
    : { zh: `${zh}（${peer.year}年）`, en: `${en} (${peer.year})` }
}

function namesOf(peers: readonly PeerYear[]): Said[] {
  return [...new Map(peers.map((peer) => [peer.department.id, nameOf(peer)])).values()]
}

function joined(names: readonly Said[], language: keyof Said): string {
  const words = names.map((name) => name[language])
  if (language === 'zh') return words.length < 3 ? words.join('与') : words.join('、')
  return new Intl.ListFormat('en').format(words)
}
