/** What stands where a person's name or telephone stood. */
export const REDACTED = '（略）'

const PERSON = /负责人|联系人|联络员|填[表报]人|经办人|审核人|制表人|分管领导|电话|手机/u

/** Words that ask for a person, letter-spaced as forms print them (`填 报 人`). */
const LABELS = [
  '负责人',
  '联系人',
  '联络员',
  '填[表报]人',
  '经办人',
  '审核人',
  '制表人',
  '分管领导',
  '电话',
  '手机',
]
  .map((label) => label.replaceAll(/(\[.*?\]|\p{Script=Han})(?!$)/gu, '$1[ 　]*'))
  .join('|')

const AFTER_LABEL = new RegExp(
  `((?:${LABELS})(?:号码?)?(?:签[字名章]|及电话)?(?:[（(][^()（）]{0,6}[)）])?\\s*[:：|｜\\t ]\\s*[|｜\\t ]*)([^\\s|｜\\t:：，,；;。]{2,20})`,
  'gu',
)

/** Mobile numbers, and land lines with their area code. */
const TELEPHONE = /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-—－]\d{7,8})(?![\d.])/gu

/** Whether a label asks for a person's name or telephone. */
export function asksForPerson(label: string): boolean {
  return label.length <= 24 && PERSON.test(label)
}

/**
 * A line of a document without the names and telephones of persons that forms ask for (项目负责人, 联系电话): these never enter the tables. The
 * published file itself is not touched.
 *
 * @param known values that a reader has recognised as a person's, whatever line their label stands on
 */
export function redactPersons(line: string, known: readonly string[] = []): string {
  let text = line
  for (const value of known) if (value !== '') text = text.replaceAll(value, REDACTED)
  return text
    .replace(AFTER_LABEL, (_, label: string, value: string) =>
      PERSON.test(value) ? label + value : label + REDACTED,
    )
    .replace(TELEPHONE, REDACTED)
}
