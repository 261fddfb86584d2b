import type { Said } from '../../model/problem.ts'
import { MEASURES, type LackCode, type Measure, type MeasureValue } from './measures.ts'
import type { PeerYear } from './peerYear.ts'

/** One measure of two departments. */
export interface PeerMeasure {
  measure: Measure
  /** null where a department has none; a value one has is shown though it is not compared. */
  a: MeasureValue | null
  b: MeasureValue | null
  /** Why the two are not comparable; empty where they are. */
  reasons: Said[]
}

/** What can be compared of two departments, and what cannot and why. */
export interface PeerComparison {
  /** What keeps the two from being compared at all. */
  reasons: Said[]
  /** What to know when comparing. */
  caveats: Said[]
  measures: PeerMeasure[]
}

/**
 * Which measures of two departments are comparable, and where one is not, why, as a reader can be told. The two are peers when they are of
 * one kind; of different kinds nothing is comparable, however alike the figures look.
 *
 * Our criterion (本站标准): other years, other forms and blanks are reasons, a year that is not printed is a caveat.
 */
export function comparePeers(a: PeerYear, b: PeerYear): PeerComparison {
  const reasons = [...kindReasons(a, b), ...yearReasons(a, b)]
  return {
    reasons,
    caveats: [a, b].flatMap(yearCaveats),
    measures: MEASURES.map((measure): PeerMeasure => {
      const [of, other] = [measure.of(a), measure.of(b)]
      const lacks = [
        ...(typeof of === 'string' ? [sayLack(of, a)] : []),
        ...(typeof other === 'string' ? [sayLack(other, b)] : []),
      ]
      return {
        measure,
        a: typeof of === 'string' ? null : of,
        b: typeof other === 'string' ? null : other,
        reasons: [...reasons, ...lacks],
      }
    }),
  }
}

function kindReasons(a: PeerYear, b: PeerYear): Said[] {
  const unknown = [a, b].filter(({ department }) => department.kind === null)
  if (unknown.length > 0) {
    return unknown.map((peer) => ({
      zh: `不知道${nameOf(peer).zh}是哪一类部门，不能认定为同类`,
      en: `what sort of body ${nameOf(peer).en} is is not known, so that the two cannot be called peers`,
    }))
  }
  if (a.department.kind === b.department.kind) return []
  return [
    {
      zh: `${nameOf(a).zh}与${nameOf(b).zh}不是同类部门`,
      en: `${nameOf(a).en} and ${nameOf(b).en} are not of one kind`,
    },
  ]
}

function yearReasons(a: PeerYear, b: PeerYear): Said[] {
  const unknown = [a, b].filter(({ year }) => year === null)
  if (unknown.length > 0) {
    return unknown.map((peer) => ({
      zh: `${nameOf(peer).zh}的文件不知是哪一年的`,
      en: `the year of the documents of ${nameOf(peer).en} is not known`,
    }))
  }
  if (a.year === b.year) return []
  return [
    {
      zh: `年度不同：${nameOf(a).zh}是${a.year ?? ''}年，${nameOf(b).zh}是${b.year ?? ''}年`,
      en: `different years: ${a.year ?? ''} of ${nameOf(a).en}, ${b.year ?? ''} of ${nameOf(b).en}`,
    },
  ]
}

function yearCaveats(peer: PeerYear): Said[] {
  const { zh, en } = nameOf(peer)
  const year = peer.year ?? ''
  switch (peer.yearBasis) {
    case 'inferred':
      return [
        {
          zh: `${zh}的文件没有印年度，${year}年是推定的`,
          en: `the documents of ${en} print no year; ${year} is inferred`,
        },
      ]
    case 'catalog':
    case 'file_name':
    case 'reader':
      return [
        {
          zh: `${zh}的${year}年不是文件里印的`,
          en: `the year ${year} of ${en} is not printed in its documents`,
        },
      ]
    default:
      return []
  }
}

function sayLack(lack: LackCode, peer: PeerYear): Said {
  const { zh, en } = nameOf(peer)
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
    case 'nothing':
      return { zh: `${zh}的表里没有这一项`, en: `the documents of ${en} have no such figure` }
  }
}

function nameOf({ department: { name, nameEn } }: PeerYear): Said {
  return { zh: name, en: nameEn ?? name }
}
