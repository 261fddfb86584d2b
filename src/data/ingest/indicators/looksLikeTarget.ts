import { comparable } from '../../text/normalizeText.ts'

/** `2024年9月底前`, `12月31日前`, `每月15日前`, `第四季度` */
const DATE =
  /^(?:≤|<|于|在)?(?:(?:20\d\d|本|当)年|每[年月季]度?|第?[一二三四]季度)?(?:\d{1,2}月(?:份|中旬|[上下]旬)?)?(?:\d{1,2}[日号])?(?:年?[底末初])?(?:之?前|以前|内|完成)?[。.]?$/u

/** `逐步提高`, `较上年下降`, `增长5%`, `基本建立` */
const CHANGE =
  /^(?:较|比)?(?:上年|去年|往年)?(?:只减不增|只增不减|(?:逐年|不断|持续|逐步|逐渐|稳步|基本|明显|大幅|有所|进一步|有效|显著|得到|全面|较大|同比)*(?:提高|提升|改善|增强|下降|降低|减少|增加|增长|完善|扩大|推进|优化|巩固|建立|保障|稳定|持平|促进|加强)(?:\d[\d.]*(?:%|个百分点)?(?:以[上内])?)?)[。.]?$/u

const VALUE =
  /^(?:[≥≤≧≦><=＞＜~约不大小少多超低高于过等±约-]*\d[\d,.]*\s*(?:%|‰|[\p{Script=Han}/()]{0,7})(?:及?以[上下内])?|是|否|有|无|[较很非常]*(?:好|高|及时|准时|满意|大|强)|优|良|中|低|长期|有效|显著|明显|及时|达标|合格|完成|按时|按期|\d+)[。.]?$/u

/** Whether a text reads like a target (a number with a sign or unit, 是, 较好, 及时) rather than an indicator's name. */
export function looksLikeTarget(text: string): boolean {
  const value = comparable(text)
  return VALUE.test(value) || CHANGE.test(value) || (/\d|季度/u.test(value) && DATE.test(value))
}
