import type { FindingRow } from '../model/finding.ts'
import type { Said } from '../model/problem.ts'
import type { Dataset } from '../model/rows.ts'

/** A finding before it knows its rule and its id. */
export interface Finding extends Omit<FindingRow, 'id' | 'rule' | 'questionZh' | 'questionEn'> {
  /** A question whoever knows the matter could answer; it says what stands where and accuses nobody. */
  question: Said
}

/**
 * One check. A reader sees everything here but `check` beside its findings, so that the same check can be made by hand and its
 * limits are known.
 */
export interface Rule {
  /** Permanent: findings are cited by it. */
  id: string
  /** What it is about, in a few words. */
  title: Said
  /** What is compared or counted. */
  computes: Said
  /** From where on it asks; null where every case is asked about. */
  threshold: Said | null
  /** What it leaves out on purpose. */
  exclusions: readonly Said[]
  /** What can be the matter without anything being wrong. */
  innocent: readonly Said[]
  /** The rule of law or the form it follows, or that the criterion is ours. */
  source: Said
  /** Whether a document is enough to decide, or others (other years, peers) must be there. */
  scope: 'document' | 'dataset'
  /**
   * Findings in the order of documents and lines. Pure: the same rows give the same findings.
   *
   * @param dataset rows of any number of documents; of a document that is read alone, without jurisdictions and departments
   */
  check(dataset: Dataset): Finding[]
}
